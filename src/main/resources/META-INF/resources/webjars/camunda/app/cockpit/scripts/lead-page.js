// What the tabs about a lead on the page of a process instance have in common.

function appRoot() {
  const root = document.querySelector('base').getAttribute('app-root');
  return new URL(root.replace(/camunda\/?$/, ''), document.location.origin);
}

async function read(address) {
  const response = await fetch(address, {headers: {Accept: 'application/json'}});
  return response.ok ? response.json() : null;
}

// The lead's number is the business key of every process about it; of a lead that is not theirs nobody is told anything.
export async function ask(api, instance, what) {
  const process = await read(`${api.engineApi}/process-instance/${encodeURIComponent(instance)}`);
  const lead = process && process.businessKey;
  if (!/^L-\d{4}-\d+$/.test(lead || '')) {
    return null;
  }
  return read(new URL(`api/leads/${lead}/${what}`, appRoot()));
}

export function moment(iso) {
  return `${iso.slice(0, 19).replace('T', ' ')} UTC`;
}

export function table(headings, rows) {
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

export function text(name, words) {
  const element = document.createElement(name);
  element.textContent = words;
  return element;
}
