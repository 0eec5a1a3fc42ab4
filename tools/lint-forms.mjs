// Lints ../forms as forms of 7.22: the linter knows no later version, and 7.24 renders them with the same form-js.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FormLinter } from '@camunda/form-linting';

const folder = process.argv[2] ?? '../forms';
const linter = new FormLinter();
const files = readdirSync(folder, { recursive: true }).filter((file) => file.endsWith('.form'));
let problems = files.length === 0 ? [`no form below ${folder}`] : [];

for (const file of files) {
  const form = JSON.parse(readFileSync(join(folder, file), 'utf8'));
  const reports = linter.lint({ ...form, executionPlatformVersion: '7.22.0' });
  problems = problems.concat(reports.map((report) => `${file} ${report.id}: ${report.message}`));
}

problems.forEach((problem) => console.error(problem));
process.exitCode = problems.length === 0 ? 0 : 1;
