// Shows on the page of a process instance why its lead has the score that it has.

const MOST = 10;

function appRoot() {
  const root = document.querySelector('base').getAttribute('app-root');
  return new URL(root.replace(/camunda\/?$/, ''), document.location.origin);
}

async function ask(address) {
  const response = await fetch(address, {headers: {Accept: 'application/json'}});
  return response.ok ? response.json() : null;
}

// The lead's number is the business key of every process about it.
async function scoresOf(api, instance) {
  const process = await ask(`${api.engineApi}/process-instance/${encodeURIComponent(instance)}`);
  const lead = process && process.businessKey;
  if (!/^L-\d{4}-\d+$/.test(lead || '')) {
    return null;
  }
  return ask(new URL(`api/leads/${lead}/scores?limit=${MOST}`, appRoot()));
}

async function show(node, {api, processInstanceId}) {
  node.className = 'baton-scores';
  node.replaceChildren(text('p', 'Reading the scores …'));
  const scores = await scoresOf(api, processInstanceId).catch(() => null);
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
    text('summary', `${one.grade} · ${one.score} points · ${one.band} · ${one.scoredAt.slice(0, 19).replace('T', ' ')} UTC`),
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

function table(headings, rows) {
  const element = document.createElement('table');
  element.className = 'table cam-table';
  const head = element.createTHead().insertRow();
  headings.forEach(heading => head.append(text('th', heading)));
  const body = element.createTBody();
  rows.forEach(row => {
    const line = body.insertRow();
    row.forEach(value => line.append(text('td', String(value))));
  });
  return element;
}

function text(name, words) {
  const element = document.createElement(name);
  element.textContent = words;
  return element;
}

export default {
  id: 'baton-lead-score',
  pluginPoint: 'cockpit.processInstance.runtime.tab',
  priority: 20,
  properties: {label: 'Why this score?'},
  render: show
};
