// Shows on the page of a process instance why its lead has the score that it has.

import {ask, moment, table, text} from './lead-page.js';

const MOST = 10;

async function show(node, {api, processInstanceId}) {
  node.className = 'baton-lead-tab';
  node.replaceChildren(text('p', 'Reading the scores …'));
  const scores = await ask(api, processInstanceId, `scores?limit=${MOST}`).catch(() => null);
  if (!scores) {
    node.replaceChildren(text('p', 'This process is about no lead that you may see.'));
  } else if (scores.length === 0) {
    node.replaceChildren(text('p', 'The lead was not scored yet.'));
  } else {
    node.replaceChildren(...scores.map(score));
  }
}

function score(one, place) {
  const details = document.createElement('details');
  details.open = place === 0;
  const left = one.percentLeft == null || one.percentLeft === 100 ? '' : `, of which ${one.percentLeft} % had not faded`;
  details.append(
    text('summary', `${one.grade} · ${one.score} points · ${one.band} · ${moment(one.scoredAt)}`),
    text('p', `Fit ${one.fitPoints}, engagement ${one.engagementPoints}${left}`),
    ...one.decisions.map(decision)
  );
  return details;
}

function decision(made) {
  const section = document.createElement('section');
  const inputs = Object.entries(made.inputs).map(([name, value]) => [name, value === null || value === '' ? '–' : value]);
  const rules = made.rules.map(rule => [rule.rule, Object.values(rule.outputs).join(', '), rule.id]);
  section.append(
    text('h4', `${made.table}, version ${made.version}`),
    table(['Input', 'Value'], inputs),
    table(['Row that matched', 'Gives', 'Id of the row'], rules)
  );
  return section;
}

export default {
  id: 'baton-lead-score',
  pluginPoint: 'cockpit.processInstance.runtime.tab',
  priority: 20,
  properties: {label: 'Why this score?'},
  render: show
};
