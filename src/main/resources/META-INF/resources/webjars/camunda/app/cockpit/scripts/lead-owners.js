// Shows on the page of a process instance who had its lead, and why it was them.

import {ask, moment, table, text} from './lead-page.js';

async function show(node, {api, processInstanceId}) {
  node.className = 'baton-lead-tab';
  node.replaceChildren(text('p', 'Reading who had the lead …'));
  const owners = await ask(api, processInstanceId, 'assignments').catch(() => null);
  if (!owners) {
    node.replaceChildren(text('p', 'This process is about no lead that you may see.'));
  } else if (owners.length === 0) {
    node.replaceChildren(text('p', 'No seller had the lead yet.'));
  } else {
    node.replaceChildren(...owners.reverse().map(owner));
  }
}

function owner(one, place) {
  const details = document.createElement('details');
  details.open = place === 0;
  const state = one.state.toLowerCase().replace('_', ' ');
  details.append(
    text('summary', `${one.sellerName} · team ${one.team} · ${state} · since ${moment(one.assignedAt)}`),
    text('p', one.reason)
  );
  if (one.ladder.length > 0) {
    details.append(table(['Row of the table', 'What came of it'], one.ladder.map(line => [line.row, line.result])));
  }
  return details;
}

export default {
  id: 'baton-lead-owners',
  pluginPoint: 'cockpit.processInstance.runtime.tab',
  priority: 21,
  properties: {label: 'Why this seller?'},
  render: show
};
