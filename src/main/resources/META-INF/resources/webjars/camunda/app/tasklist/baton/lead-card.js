// Shows in each card of the task list whose lead the task is about.

const cards = new URL('api/tasks/cards', appRoot());

// Cards that were drawn and not yet asked for: task id -> nodes.
let drawn = new Map();

function appRoot() {
  const root = document.querySelector('base').getAttribute('app-root');
  return new URL(root.replace(/camunda\/?$/, ''), document.location.origin);
}

// Tasklist draws all cards of a page at once: one question for all of them.
function whenAllAreDrawn(taskId, node) {
  if (drawn.size === 0) {
    setTimeout(fill, 0);
  }
  drawn.set(taskId, [...(drawn.get(taskId) || []), node]);
}

async function fill() {
  const nodes = drawn;
  drawn = new Map();
  for (const card of await ask([...nodes.keys()])) {
    nodes.get(card.taskId).forEach(node => show(card, node));
  }
}

// Without an answer the cards are as they would be without this plugin.
async function ask(taskIds) {
  cards.search = new URLSearchParams({ids: taskIds.join(',')});
  const response = await fetch(cards, {headers: {Accept: 'application/json'}}).catch(() => ({ok: false}));
  return response.ok ? response.json() : [];
}

function show(card, node) {
  node.className = 'baton-lead-card';
  node.replaceChildren(
    part('baton-lead-who', card.company || card.contact, 'Company or contact'),
    part('baton-lead-score', [card.grade, card.score].filter(value => value != null).join(' · '), 'Grade and score'),
    part('baton-lead-number', card.number, 'Lead'),
    part('baton-lead-owner', card.owner, 'Owner')
  );
}

function part(className, text, title) {
  const element = document.createElement('span');
  element.className = className;
  element.title = title;
  element.textContent = text;
  return element;
}

export default {
  id: 'baton-lead-card',
  pluginPoint: 'tasklist.card',
  priority: 300,
  properties: {label: 'Lead'},
  render: (node, {taskId}) => whenAllAreDrawn(taskId, node)
};
