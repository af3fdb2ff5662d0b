/** Loads what topics are made from. All of it ships with the program, and is loaded only for this. */

import type { Framework } from '../rules/load.ts';
import { readYaml } from '../yaml/read.ts';
import type { PageSources } from './pages.ts';
import type { Worded } from './plan-format.ts';
import type { TopicSources } from './topics.ts';

export async function topicSources(framework: Framework): Promise<TopicSources> {
  const [plan, glossary, lenses] = await Promise.all([
    import('#prepared/plan-schema'),
    import('#prepared/glossary'),
    import('#prepared/lenses'),
  ]);
  return { framework, plan: plan.default as Worded, glossary: glossary.default, lenses: lenses.default };
}

/** @param base the text of the base plan */
export async function pageSources(framework: Framework, base: string): Promise<PageSources> {
  const [sources, { default: readers }] = await Promise.all([topicSources(framework), import('#prepared/readers')]);
  return { ...sources, readers, base: readYaml(base).documents[0]?.data ?? null };
}
