/** The flag of `nlc init` that has a repository of plans checked. */

import { type Command, InvalidArgumentError, Option } from 'commander';
import { PIPELINES } from '../init/pipeline.ts';
import { either, nearest } from '../text.ts';

/** Adds `--ci`; `--force` is there already. The value is one of `PIPELINES`. */
export function addCi(init: Command): Command {
  const option = new Option('--ci <service>', `have every change to plans checked: ${either(PIPELINES)}`);
  return init.addOption(
    option.argParser((word) => {
      const known = PIPELINES.find((one) => one === word);
      if (known !== undefined) return known;
      const near = nearest(word, PIPELINES);
      throw new InvalidArgumentError(
        `It can be ${either(PIPELINES)}.${near === undefined ? '' : ` Did you mean ${near}?`}`,
      );
    }),
  );
}
