/** The register of checks: every predicate a rule record may name. */

import { activityAdrift } from './activity-adrift.ts';
import { audienceUnreached } from './audience-unreached.ts';
import { authorityOnlyFunds } from './authority-only-funds.ts';
import { baselineLate } from './baseline-late.ts';
import { brokerUnnamed } from './broker-unnamed.ts';
import { brokeredNotConfirmed } from './brokered-not-confirmed.ts';
import { busFactor } from './bus-factor.ts';
import { causalClaim } from './causal-claim.ts';
import { challengeUnsupported } from './challenge-unsupported.ts';
import type { Check } from './check.ts';
import { coLeadersFew } from './co-leaders-few.ts';
import { coLeadersOneSchool } from './co-leaders-one-school.ts';
import { coLeadershipGap } from './co-leadership-gap.ts';
import { commitmentUneven } from './commitment-uneven.ts';
import { criticalFriendConflicted } from './critical-friend-conflicted.ts';
import { criticalFriendIdle } from './critical-friend-idle.ts';
import { criticalFriendInsider } from './critical-friend-insider.ts';
import { dataWithoutAgreement } from './data-without-agreement.ts';
import { cutSchool } from './cut-school.ts';
import { duplicateId } from './duplicate-id.ts';
import { enquiryWithoutProduct } from './enquiry-without-product.ts';
import { enquiryWithoutQuestion } from './enquiry-without-question.ts';
import { facilitationThin } from './facilitation-thin.ts';
import { fewEntries } from './few-entries.ts';
import { fixedGivers } from './fixed-givers.ts';
import { focusUntranslated } from './focus-untranslated.ts';
import { functionUncovered } from './function-uncovered.ts';
import { governorsNotAgreed } from './governors-not-agreed.ts';
import { groupWithoutLeader } from './group-without-leader.ts';
import { idlePartner } from './idle-partner.ts';
import { hub } from './hub.ts';
import { impossibleDates } from './impossible-dates.ts';
import { jointWorkLate } from './joint-work-late.ts';
import { jointWithNone } from './joint-with-none.ts';
import { leadPostsByHeads } from './lead-posts-by-heads.ts';
import { leadersOnlySchool } from './leaders-only-school.ts';
import { manyHats } from './many-hats.ts';
import { milestoneCycle } from './milestone-cycle.ts';
import { missingEntry } from './missing-entry.ts';
import { missingText } from './missing-text.ts';
import { missingTexts } from './missing-texts.ts';
import { modelNotShared } from './model-not-shared.ts';
import { modelUnexplained } from './model-unexplained.ts';
import { modelUnused } from './model-unused.ts';
import { namedPupil } from './named-pupil.ts';
import { needUnmatched } from './need-unmatched.ts';
import { noContributionStory } from './no-contribution-story.ts';
import { noLifeAfterFunding } from './no-life-after-funding.ts';
import { noPupilOutcome } from './no-pupil-outcome.ts';
import { noResearch } from './no-research.ts';
import { noReview } from './no-review.ts';
import { noRivalExplanation } from './no-rival-explanation.ts';
import { noSharedData } from './no-shared-data.ts';
import { noSlack } from './no-slack.ts';
import { noEnquiry } from './no-enquiry.ts';
import { noJointKind } from './no-joint-kind.ts';
import { noSuccession } from './no-succession.ts';
import { noTwoWayChannel } from './no-two-way-channel.ts';
import { noUnlearning } from './no-unlearning.ts';
import { nobodyTends } from './nobody-tends.ts';
import { nothingForOthers } from './nothing-for-others.ts';
import { oneSchoolLeads } from './one-school-leads.ts';
import { oneWayTransfer } from './one-way-transfer.ts';
import { originContradicted } from './origin-contradicted.ts';
import { outcomeUnmeasurable } from './outcome-unmeasurable.ts';
import { outcomeUnserved } from './outcome-unserved.ts';
import { outcomesRushed } from './outcomes-rushed.ts';
import { ownershipNarrow } from './ownership-narrow.ts';
import { platformUnused } from './platform-unused.ts';
import { pairsThatMeet } from './pairs-that-meet.ts';
import { plenaryOnly } from './plenary-only.ts';
import { powerImbalance } from './power-imbalance.ts';
import { privateContact } from './private-contact.ts';
import { promiseOverdue } from './promise-overdue.ts';
import { pupilVoiceUnanswered } from './pupil-voice-unanswered.ts';
import { pupilsPassive } from './pupils-passive.ts';
import { purposeNotAgreed } from './purpose-not-agreed.ts';
import { reachNarrow } from './reach-narrow.ts';
import { readFields, readShape, readSyntax } from './reading.ts';
import { reasonsWithoutSource } from './reasons-without-source.ts';
import { roleWithoutTime } from './role-without-time.ts';
import { schoolCountOutside } from './school-count-outside.ts';
import { schoolWithValue } from './school-with-value.ts';
import { schoolWithoutLink } from './school-without-link.ts';
import { schoolWithoutOffer } from './school-without-offer.ts';
import { singleFunder } from './single-funder.ts';
import { staffStayHome } from './staff-stay-home.ts';
import { staleAcknowledgement } from './stale-acknowledgement.ts';
import { stalePlan } from './stale-plan.ts';
import { supportImposed } from './support-imposed.ts';
import { supportOneWay } from './support-one-way.ts';
import { templateText } from './template-text.ts';
import { textTooShort } from './text-too-short.ts';
import { textWithoutWord } from './text-without-word.ts';
import { undivided } from './undivided.ts';
import { unevenHosting } from './uneven-hosting.ts';
import { unknownReference } from './unknown-reference.ts';
import { vagueText } from './vague-text.ts';
import { valueUnstated } from './value-unstated.ts';
import { workInParts } from './work-in-parts.ts';

export const CHECKS: Readonly<Record<string, Check>> = {
  'authority-only-funds': authorityOnlyFunds,
  'activity-adrift': activityAdrift,
  'audience-unreached': audienceUnreached,
  'baseline-late': baselineLate,
  'broker-unnamed': brokerUnnamed,
  'brokered-not-confirmed': brokeredNotConfirmed,
  'bus-factor': busFactor,
  'causal-claim': causalClaim,
  'challenge-unsupported': challengeUnsupported,
  'co-leaders-few': coLeadersFew,
  'co-leaders-one-school': coLeadersOneSchool,
  'co-leadership-gap': coLeadershipGap,
  'commitment-uneven': commitmentUneven,
  'critical-friend-conflicted': criticalFriendConflicted,
  'critical-friend-idle': criticalFriendIdle,
  'critical-friend-insider': criticalFriendInsider,
  'data-without-agreement': dataWithoutAgreement,
  'cut-school': cutSchool,
  'duplicate-id': duplicateId,
  'enquiry-without-product': enquiryWithoutProduct,
  'enquiry-without-question': enquiryWithoutQuestion,
  'facilitation-thin': facilitationThin,
  'few-entries': fewEntries,
  'focus-untranslated': focusUntranslated,
  'function-uncovered': functionUncovered,
  'fixed-givers': fixedGivers,
  'governors-not-agreed': governorsNotAgreed,
  'group-without-leader': groupWithoutLeader,
  'idle-partner': idlePartner,
  hub: hub,
  'impossible-dates': impossibleDates,
  'joint-work-late': jointWorkLate,
  'joint-with-none': jointWithNone,
  'lead-posts-by-heads': leadPostsByHeads,
  'leaders-only-school': leadersOnlySchool,
  'many-hats': manyHats,
  'milestone-cycle': milestoneCycle,
  'missing-entry': missingEntry,
  'missing-text': missingText,
  'missing-texts': missingTexts,
  'model-not-shared': modelNotShared,
  'model-unexplained': modelUnexplained,
  'model-unused': modelUnused,
  'named-pupil': namedPupil,
  'no-research': noResearch,
  'need-unmatched': needUnmatched,
  'no-contribution-story': noContributionStory,
  'no-pupil-outcome': noPupilOutcome,
  'no-review': noReview,
  'no-rival-explanation': noRivalExplanation,
  'no-life-after-funding': noLifeAfterFunding,
  'no-shared-data': noSharedData,
  'no-slack': noSlack,
  'no-enquiry': noEnquiry,
  'no-joint-kind': noJointKind,
  'no-succession': noSuccession,
  'no-two-way-channel': noTwoWayChannel,
  'no-unlearning': noUnlearning,
  'nobody-tends': nobodyTends,
  'nothing-for-others': nothingForOthers,
  'one-school-leads': oneSchoolLeads,
  'one-way-transfer': oneWayTransfer,
  'origin-contradicted': originContradicted,
  'outcome-unmeasurable': outcomeUnmeasurable,
  'outcome-unserved': outcomeUnserved,
  'outcomes-rushed': outcomesRushed,
  'platform-unused': platformUnused,
  'ownership-narrow': ownershipNarrow,
  'pairs-that-meet': pairsThatMeet,
  'plenary-only': plenaryOnly,
  'power-imbalance': powerImbalance,
  'private-contact': privateContact,
  'promise-overdue': promiseOverdue,
  'pupil-voice-unanswered': pupilVoiceUnanswered,
  'pupils-passive': pupilsPassive,
  'purpose-not-agreed': purposeNotAgreed,
  'reach-narrow': reachNarrow,
  'read-fields': readFields,
  'read-shape': readShape,
  'read-syntax': readSyntax,
  'reasons-without-source': reasonsWithoutSource,
  'role-without-time': roleWithoutTime,
  'school-count-outside': schoolCountOutside,
  'school-with-value': schoolWithValue,
  'school-without-link': schoolWithoutLink,
  'school-without-offer': schoolWithoutOffer,
  'single-funder': singleFunder,
  'staff-stay-home': staffStayHome,
  'stale-acknowledgement': staleAcknowledgement,
  'stale-plan': stalePlan,
  'support-imposed': supportImposed,
  'support-one-way': supportOneWay,
  'template-text': templateText,
  'text-too-short': textTooShort,
  'text-without-word': textWithoutWord,
  undivided: undivided,
  'uneven-hosting': unevenHosting,
  'unknown-reference': unknownReference,
  'vague-text': vagueText,
  'value-unstated': valueUnstated,
  'work-in-parts': workInParts,
};
