/** Keeps the plans of a run: the first ones as they are, the others packed on the disk, so that the memory has room. */

import type { Settings } from '../config/settings.ts';
import type { CrossPlanInput } from '../cross-plan/evaluate.ts';
import type { Io, Scratch } from '../io/io.ts';
import type { Sequence } from '../text/sequence.ts';
import { comparedBy, type PlanResult, type Wanted, withSettings } from './file-result.ts';
import type { CheckedPlans, LintedPlan, Verdict } from './linted-plan.ts';
import { type PackedPlan, packed, placedAt, unpacked } from './packed-plan.ts';
import { rulesById } from './rules-by-id.ts';

/** How many plans stay as they are. There is room for more of them if reports say little about a plan. */
const MOST_HERE = { brief: 500, whole: 200 };

/** Where the parts of a packed plan are. */
interface Away extends Pick<PackedPlan, 'file' | 'counts'> {
  readonly card?: () => string;
  readonly places: () => string;
  readonly text: () => string;
  readonly settings: Settings;
}

export class PlanStore {
  private readonly here: LintedPlan[] = [];
  private readonly away: Away[] = [];
  private readonly verdicts: Verdict[] = [];
  private readonly inputs: (CrossPlanInput | undefined)[] = [];
  private scratch: Scratch | undefined;
  private readonly most: number;

  constructor(
    private readonly io: Pick<Io, 'scratch'>,
    { depth }: Pick<Wanted, 'depth'>,
  ) {
    this.most = MOST_HERE[depth === 'findings' ? 'brief' : 'whole'];
  }

  /** Adds a plan at the end. */
  add(plan: PlanResult | PackedPlan, settings: Settings): void {
    const isHere = this.here.length < this.most;
    if (isHere) this.keep('report' in plan ? plan : unpacked(plan, rulesById(settings)), settings);
    else this.putAway('report' in plan ? packed(plan, rulesById(settings)) : plan, settings);
  }

  private keep(plan: PlanResult, settings: Settings): void {
    const one = withSettings(plan, settings);
    this.here.push(one);
    this.judge(plan.report, settings, one.crossPlan);
  }

  private putAway(plan: PackedPlan, settings: Settings): void {
    const { file, counts, card, places, text } = plan;
    this.scratch ??= this.io.scratch?.() ?? IN_MEMORY;
    const { scratch } = this;
    const away = {
      file,
      counts,
      ...(card !== undefined && { card: scratch.put(card) }),
      places: scratch.put(places),
      text: scratch.put(text),
      settings,
    };
    this.away.push(away);
    const input = away.card && {
      ...comparedBy(settings.lintContext),
      file,
      placed: placedAt({ card: away.card, places: away.places }),
      checked: true,
    };
    this.judge(plan, settings, input);
  }

  /** What has been added. */
  all(): CheckedPlans {
    return { plans: this.sequence(), verdicts: this.verdicts, inputs: this.inputs };
  }

  private judge(
    { file, counts }: Pick<PackedPlan, 'file' | 'counts'>,
    { failOn, warningLimit }: Settings,
    input: CrossPlanInput | undefined,
  ): void {
    this.verdicts.push({ file, counts, failOn, ...(warningLimit && { warningLimit }) });
    this.inputs.push(input);
  }

  private sequence(): Sequence<LintedPlan> {
    const { here, away } = this;
    if (away.length === 0) return here;
    const at = (index: number) => {
      const packedAt = away[index - here.length];
      return here[index] ?? (packedAt && linted(packedAt));
    };
    return {
      length: here.length + away.length,
      at,
      *[Symbol.iterator]() {
        for (let index = 0; index < this.length; index += 1) yield at(index) as LintedPlan;
      },
    };
  }
}

function linted({ card, places, text, settings, ...plan }: Away): LintedPlan {
  const read = { ...plan, ...(card && { card: card() }), places: places(), text: text() };
  return withSettings(unpacked(read, rulesById(settings)), settings);
}

/** For programs without a disk. */
const IN_MEMORY: Scratch = { put: (text) => () => text };
