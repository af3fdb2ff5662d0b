/** The options that choose the configuration, for every command that uses one. */

import { Option } from 'commander';

/** Without this one or `noConfigOption`, the nearest `.nlc.yaml` applies. */
export function configOption(): Option {
  return new Option('--config <file>', 'use this configuration instead of the nearest .nlc.yaml');
}

export function noConfigOption(): Option {
  return new Option('--no-config', 'use no configuration');
}
