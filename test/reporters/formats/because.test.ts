/** What a record says about its own fault comes before the claim of its statement, wherever reasons are shown. */

import { describe, expect, it } from 'vitest';
import { runIn } from '../../kit/memory-io.ts';
import { planWith } from '../../kit/plans.ts';

const BECAUSE = 'Pupils who speak up and never hear back may not speak up again.';
const CLAIM = 'Networks also did work that nobody had planned. Pupil voice was an important part of it: pupils steered';
const text = planWith('kind: enquiry,', 'kind: enquiry, pupil_part: advise,');

async function shown(format: string): Promise<string> {
  const argv = [
    '--only',
    'pupil-voice-unanswered',
    '--rule',
    'pupil-voice-unanswered=warning',
    '--all',
    '-f',
    format,
    'plan.yaml',
  ];
  const { out } = await runIn({ files: { 'plan.yaml': text }, columns: 500 }, 'check', ...argv);
  return out.replaceAll(/\s+/g, ' ');
}

describe('the reason in a record', () => {
  it.each(['pretty', 'markdown', 'junit', 'sarif'])('comes before the claim in %s', async (format) => {
    expect(await shown(format)).toContain(`${BECAUSE} ${CLAIM}`);
  });

  it('is a field of its own in json and jsonl', async () => {
    expect(await shown('json')).toContain(`"because": "${BECAUSE}", "why": "${CLAIM}`);
    expect(await shown('jsonl')).toContain(`"because":"${BECAUSE}","why":"${CLAIM}`);
  });

  it('is printed with its rule, though the claim was printed with another', async () => {
    const argv = [
      '--only',
      'no-review',
      '--only',
      'critical-friend-idle',
      '--all',
      '--as-of',
      '2026-11-24',
      'plan.yaml',
    ];
    const files = { 'plan.yaml': `${planWith('stage: forming', 'stage: launching')}evaluation: { reviews: [] }\n` };
    const { out } = await runIn({ files, columns: 500 }, 'check', ...argv);
    const review =
      'A review is where a network decides what to keep, change or stop, and where people hear from the critical friend.';
    const words = out.replaceAll(/\s+/g, ' ');
    expect(words.split(review)).toHaveLength(2);
    expect(words.split('Outside advice and a critical friend are important')).toHaveLength(2);
  });
});
