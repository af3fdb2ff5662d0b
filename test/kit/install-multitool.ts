/** Runs once before all tests: a pipeline that has not installed the SARIF Multitool yet does so now. */

import { execFileSync } from 'node:child_process';
import { multitoolPath } from './validators.ts';

const INSTALL = ['ci', '--no-audit', '--no-fund', '--ignore-scripts', '--prefix', 'test/sarif-multitool'];

export default function setup(): void {
  if (process.env['CI'] !== 'true' || multitoolPath() !== undefined) return;
  execFileSync('npm', INSTALL, { stdio: 'inherit', shell: process.platform === 'win32' });
}
