import { readFileSync } from 'node:fs';
import { it } from 'vitest';
import { shapeFaults } from '../src/yaml/shape.ts';
import { readYaml } from '../src/yaml/read.ts';
import { printPath } from '../src/path.ts';
it('x', () => {
  const min = readFileSync('test/plans/ok/minimal.yaml','utf8');
  const show = (t: string) => { const d = readYaml(t); if (d.faults.length) console.log(d.faults); for (const f of shapeFaults(d.documents[0]!.data)) console.log(f.rule, printPath(f.path), '|', f.message, '|', f.fix); console.log('--'); };
  show(min); show(readFileSync('test/plans/ok/outline.yaml','utf8')); show(readFileSync('framework/base-plan.yaml','utf8'));
  show(min.replace('stage: forming','stage: formin').replace('starts: 2026-09','starts: autumn').replace('origin: voluntary','orign: voluntary'));
  show(min.replace('schools: all','schools: ashby').replace('kind: enquiry','kind: inquiry'));
  show(min.replace(/schools:\n( {2}- .*\n)+/, 'schools: []\n').replace('post: headteacher','post: boss').replace('nlc: 1','nlc: 2'));
  show(min.replace('co_leaders:','co_leader:').replace('days_per_year: 3','days_per_year: three').replace('joined_by: invitation','joined_by: 3'));
  show('- a'); show('hello'); show('nlc: 1\ncritical_friends: []\n');
  show(min.replace('{id: ashby, name','{id: Ashby School, nme'));
  show(min.replace('person: {post: headteacher, school: ashby}','person: [a]').replace('moral_purpose: ','moral_purpose: [a]\n  x-y: '));
  show(min.replace('starts: 2026-09','starts: true').replace('schools: all','schools: [1, brook]'));
});
