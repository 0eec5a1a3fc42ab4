// Shows in each card of the task list whose lead the task is about.

const cards = new URL('api/tasks/cards', appRoot());

// Cards that were drawn and not yet asked for: task id -> nodes.
let drawn = new Map();

// Tasklist draws its cards anew at every refresh: what was known is shown until the answer is there.
const known = new Map();

function appRoot() {
  const root = document.querySelector('base').getAttribute('app-root');
  return new URL(root.replace(/camunda\/?$/, ''), document.location.origin);
}

// Tasklist draws all cards of a page at once: one question for all of them.
function draw(taskId, node) {
  if (known.has(taskId)) {
    show(known.get(taskId), node);
  }
  if (drawn.size === 0) {
    setTimeout(fill, 0);
  }
  drawn.set(taskId, [...(drawn.get(taskId) || []), node]);
}

async function fill() {
  const nodes = drawn;
  drawn = new Map();
  for (const card of await ask([...nodes.keys()])) {
    known.set(card.taskId, card);
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
    part('baton-lead-who', card.name, card.name),
    part('baton-lead-score', [card.grade, card.score].filter(value => value != null).join(' · '), 'Grade and score'),
    part('baton-lead-number', card.number, 'Lead'),
    part('baton-lead-owner', card.ownerName, 'Owner')
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
  render: (node, {taskId}) => draw(taskId, node)
};
