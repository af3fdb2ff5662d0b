/** The script that somebody would write in an hour: every plan read with `yaml` and held against the schema with `ajv`. */

import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { plansIn } from './files.mjs';

const schema = JSON.parse(readFileSync(new URL('../../../framework/plan.schema.json', import.meta.url), 'utf8'));
const fits = new Ajv({ allErrors: true, strict: false }).compile(schema);
for (const text of plansIn(process.argv[2])) {
  try {
    if (!fits(parse(text)))
      console.log(fits.errors.map(({ instancePath, message }) => `${instancePath} ${message}`).join('\n'));
  } catch (error) {
    console.log(error.message);
  }
}
