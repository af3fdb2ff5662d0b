/** `nlc config show`: every setting that applies and where it comes from, in terminals of any width and as JSON. */

import stringWidth from 'fast-string-width';
import { describe, expect, it } from 'vitest';
import { runIn } from '../kit/memory-io.ts';

const FILES = {
  '.git/HEAD': '',
  '.nlc.yaml': `nlc: 1
framework: leaflet-2005@1
fail-on: warning
baseline: .nlc/known.json
ignore: ["drafts/", old]
rules:
  network-too-large: { params: { max: 15 } }
  platform-unused: off
  need-unmatched: { level: question, params: { endings: [s, es] } }
  promise-overdue: { params: { phrases: {} } }
`,
};
const SOUND = { ...FILES, '.nlc.yaml': FILES['.nlc.yaml'].replace(/ {2}promise-overdue.*\n/, '') };

const show = (columns: number, ...argv: string[]) =>
  runIn({ files: SOUND, columns }, 'config', 'show', '--color', 'never', ...argv);

describe('for people', () => {
  it('shows what is set, and by which flag', async () => {
    const argv = ['--fail-on', 'advice', '--rule', 'platform-unused=error', '--rule', 'no-review', 'plan.yaml'];
    const { code, err, out } = await show(80, ...argv);
    expect([code, err, out]).toEqual([
      0,
      '',
      `plan.yaml
configuration  .nlc.yaml
framework      leaflet-2005 1.0                                   .nlc.yaml:2:12
fail-on        advice                                                  --fail-on
baseline       .nlc/known.json                                    .nlc.yaml:4:11
ignore         drafts/                                            .nlc.yaml:5:10
ignore         old                                                .nlc.yaml:5:21
local-rules    none                                                      default

Rules
  network-too-large  warning                                             default
    max  15                                                       .nlc.yaml:7:39
  need-unmatched  question                                        .nlc.yaml:9:28
    endings  s, es                                                .nlc.yaml:9:57
  platform-unused  error                                                  --rule

125 rules have the default settings: nlc config show --all plan.yaml
`,
    ]);
  });

  it('shows that nothing is set if there is no configuration', async () => {
    const { out } = await show(80, '--no-config', 'plan.yaml');
    expect(out).toBe(`plan.yaml
configuration  none
framework      leaflet-2005 1.0                                          default
fail-on        error                                                     default
baseline       none                                                      default
ignore         none                                                      default
local-rules    none                                                      default

128 rules have the default settings: nlc config show --all plan.yaml
`);
    const files = { '.nlc-baseline.json': '' };
    const found = await runIn({ files, columns: 80 }, 'config', 'show', '--color', 'never', 'plan.yaml');
    expect(found.out).toContain('baseline       .nlc-baseline.json                                        default\n');
  });

  it('shows every rule with all its parameters, and shortens long lists', async () => {
    const { out } = await show(80, '--all', 'plan.yaml');
    expect(out).toContain(`plan.yaml
configuration  .nlc.yaml
framework      leaflet-2005 1.0                                   .nlc.yaml:2:12
fail-on        warning                                            .nlc.yaml:3:10
baseline       .nlc/known.json                                    .nlc.yaml:4:11
ignore         drafts/                                            .nlc.yaml:5:10
ignore         old                                                .nlc.yaml:5:21
local-rules    none                                                      default

Rules
  duplicate-id  error                                                    default
    phrases  first: the first one is here                                default
  impossible-dates  error                                                default
    phrases  unreal: There is no such date as {date}.; backward: The end date,
             {end}, is before the start date, {start}.; before: The end date,
             {date}, is before the network starts ({start}).; after: The start
             da…                                                         default
  milestone-cycle  error                                                 default
  named-pupil  error                                                     default
    posts  pupil                                                         default
  plan-shape  error                                                      default
  plan-syntax  error                                                     default
  private-contact  warning                                               default
    phrases  email: an email address; phone: a phone number; address: a home
             address                                                     default
  stale-acknowledgement  advice                                          default
    phrases  unknown: There is no rule or statement called "{rule}" to
             acknowledge.; expired: The acknowledgement of "{rule}" has run out
             ({until}).; unneeded: "{rule}" no longer finds anything here, so it
             needs …                                                     default
  stale-plan  question                                                   default
    months  13                                                           default
    forming_months  24                                                   default
    phrases  forming: The stage is still "forming", although the network has
             been running since {starts}.; silent: The log and the reviews say
             nothing after {latest}, more than {months} months ago.      default
  template-text  warning                                                 default
    except  purpose.moral_purpose, purpose.compelling_reason,
            focus.learning_focus, structure.agreements.leaving           default
  text-cut-off  warning                                                  default
    unfinished  a, an, and, or, the, our, your, their, its, of, with, from, by,
                to, my, is, are, was, were, than, le, la, les, un, une, des, du,
                et, ou, notre, nos, y, yr, ein, a'r, gyda, neu, el, los, las,
                una, del…                                                default
  unknown-field  warning                                                 default
  unknown-reference  error                                               default
    phrases  near:  Did you mean "{id}"?; known: The ids to choose from are
             {ids}.                                                      default
  compelling-reason-missing  warning                                     default
    field  purpose.compelling_reason                                     default
  compelling-reason-thin  advice                                         default
    field  purpose.compelling_reason                                     default
    min  8                                                               default
  moral-purpose-missing  warning                                         default
    field  purpose.moral_purpose                                         default
  moral-purpose-thin  warning                                            default
    field  purpose.moral_purpose                                         default
    min  8                                                               default
  moral-purpose-without-learners  warning                                default
    field  purpose.moral_purpose                                         default
    words  child, children, childhood, schoolchild, schoolchildren, pupil,
           pupils, student, students, learner, learners, girl, girls, boy, boys,
           infant, infants, kid, kids, teenager, teenagers, teen, teens, you…
                                                                         default
    except  student teacher, student teachers, student numbers, student number,
            student recruitment, student loans, pupil number, pupil numbers,
            pupil recruitment, pupil roll, pupil rolls, pupil place, pupil pla…
                                                                         default
  purpose-not-agreed  warning                                            default
    phrases  open: The purpose still needs the agreement of {schools}.; nobody:
             The plan doesn't say which schools have agreed the purpose.;
             unsaid: The plan doesn't say which schools have agreed the purpose.
                                                                         default
  shared-values-missing  advice                                          default
    list  purpose.shared_values                                          default
    min  2                                                               default
  broker-unnamed  question                                               default
    phrases  origin: The network's origin is {origin}, but the plan doesn't say
             who brought the schools together.; schools: A broker brought
             {schools} into this voluntary network, but the plan doesn't say who
             the…                                                        default
  brokered-not-confirmed  question                                       default
  commitment-uneven  question                                            default
    holding_back  0.25                                                   default
    least  2                                                             default
    days_share  0.33                                                     default
    phrases  stances: Heads who are cautious or absent: {back} of {stated}.;
             days: Schools that give less than {percent}% of the usual number of
             days: {light} of {giving}.                                  default
  governors-not-agreed  advice                                           default
  head-absent  advice                                                    default
    field  head_stance                                                   default
    value  absent                                                        default
  head-cautious  question                                                default
    field  head_stance                                                   default
    value  cautious                                                      default
  large-network-undivided  warning                                       default
    over  12                                                             default
    least  3                                                             default
    most  12                                                             default
    share  0.8                                                           default
  network-too-large  warning                                             default
    max  15                                                       .nlc.yaml:7:39
    phrases  reason: The plan says why the network has {schools}: "{reason}".
             Does that still hold?; next: Ask who would notice if one school
             didn't come, and look at the reason again at each review.   default
  network-too-small  warning                                             default
    min  5                                                               default
    few  3                                                               default
    phrases  reason: The plan says why the network has {schools}: "{reason}".
             Does that still hold?; next: Look at the reason again at each
             review, and carry on if it still holds.; few: With {schools} this
             is a p…                                                     default
  no-way-to-leave  advice                                                default
    field  structure.agreements.leaving                                  default
  origin-contradicted  warning                                           default
  power-imbalance  question                                              default
    least  4                                                             default
    trust_share  0.5                                                     default
    pupil_share  0.4                                                     default
    phrases  trust: {schools} of the {of} schools belong to {trust}, which could
             decide for everyone.; school: {school} has {pupils} of the {of}
             pupils ({percent}%), so it could decide for everyone.       default
  school-required-to-join  warning                                       default
    field  joined_by                                                     default
    value  required                                                      default
  bus-factor-one  advice                                                 default
    least  2                                                             default
    share  0.5                                                           default
    phrases  shared: They share the lead of {others}.                    default
  co-leaders-one-school  warning                                         default
  co-leadership-gap  advice                                              default
    min  2                                                               default
    gap  2                                                               default
  critical-friend-conflicted  advice                                     default
    phrases  evaluator: the evaluator; facilitator: a facilitator; co_leader: a
             co-leader; funder: from a funder                            default
  critical-friend-idle  advice                                           default
    days  3                                                              default
    phrases  remit: no remit; few: only {found} a year; none: no days; visits:
             no school to visit; reviews: no part in a review; enough: A
             critical friend needs at least {days} days a year to see the work.
                                                                         default
  critical-friend-insider  warning                                       default
    phrases  someone: a partner of the network; now: The critical friend ({who})
             belongs to {home}, which is part of the network.; former: The
             critical friend ({who}) used to belong to {home}, which is part of
             th…                                                         default
  facilitation-thin  advice                                              default
    per_school  2                                                        default
  friend-and-leader-one-house  question                                  default
  group-without-leader  advice                                           default
  leadership-all-heads  advice                                           default
    least  3                                                             default
    share  0.33                                                          default
  many-hats  advice                                                      default
    least  6                                                             default
    share  0.33                                                          default
    phrases  shared: A post that several people share counts in equal parts for
             each.                                                       default
  no-co-leadership  warning                                              default
    min  2                                                               default
    phrases  none: The plan doesn't name any co-leaders.; past: None of the
             co-leaders in the plan has the role at the moment.; only: The
             network is led only by {who}.; someone: one co-leader (the plan
             doesn't sa…                                                 default
  no-critical-friend  warning                                            default
    months  3                                                            default
    phrases  none: The plan doesn't name a critical friend.; unnamed: The plan
             doesn't say who the critical friend is.; over: The last critical
             friend has finished, and the plan doesn't name another.; later: The
             …                                                           default
  no-facilitator  warning                                                default
    phrases  nobody: The plan has no current facilitator, and no co-leader has
             days to look after the network.; days: The plan doesn't give {who}
             any days to look after the network.; outside: Only people from out…
                                                                         default
  no-succession  advice                                                  default
    months  12                                                           default
    together_months  4                                                   default
    gap  2                                                               default
    phrases  soon: At least one role ends in the next {months} months, and the
             plan doesn't say who will follow.; leaving: Roles that end: {who}.;
             together: The roles of {all} end together, {when}.          default
  no-unlearning  question                                                default
    heads  head, heads, headteacher, headteachers, principal, principals,
           leader, leaders, everyone, everybody, all, we, us, directeur,
           directeurs, directrice, directrices, direction, principaux, chef,
           chefs, c…                                                     default
  one-school-leads  advice                                               default
    schools  4                                                           default
    least  6                                                             default
    share  0.4                                                           default
    phrases  shared: A post that several people share counts in equal parts for
             each.                                                       default
  role-without-time  advice                                              default
    phrases  co_leader: co-leader; co_leaders: co-leaders; facilitator:
             facilitator; facilitators: facilitators; critical_friend: critical
             friend; critical_friends: critical friends                  default
  focus-missing  warning                                                 default
    field  focus.learning_focus                                          default
  focus-untranslated  advice                                             default
    filler  a, an, and, the, of, for, in, to, with, our, all, pupil, pupils,
            child, children, student, students, learner, learners        default
    phrases  pedagogy: a teaching approach; repeats: a teaching approach that
             says more than the focus itself; content: a subject or topic to
             teach it in                                                 default
  focus-vague  advice                                                    default
    field  focus.learning_focus                                          default
    min  3                                                               default
    vague  standards, high standards, higher standards, raise standards, raising
           standards, improve standards, improving standards, driving up
           standards, attainment, raise attainment, raising attainment, improv…
                                                                         default
    carrying  implementing, implement, implementation, delivering, deliver,
              delivery, adopting, adopt, rolling out, roll out, rollout,
              introducing, introduce, embedding, embed, unpacking, unpack,
              meeting, meet, re…                                         default
    agendas  curriculum, curriculum for wales, curriculum for excellence,
             curriculum refresh, national curriculum, common core, common core
             state standards, state standards, te mātaiaho, reform, reforms,
             reform p…                                                   default
    subjects  oracy, reading, writing, spelling, handwriting, grammar, phonics,
              literacy, numeracy, english, english language, mathematics, maths,
              math, arithmetic, algebra, geometry, science, sciences, stem,
              stea…                                                      default
    filler  a, an, and, the, of, for, in, to, with, across, our, we, will, all,
            every, each, more, further, school, schools, network, pupil, pupils,
            child, children, student, students, learner, learners, through…
                                                                         default
    phrases  vague: could belong to any network and doesn't say what pupils will
             do; agenda: carries out somebody else's agenda and doesn't say what
             pupils will do better; short: is only {length}, and it takes {m…
                                                                         default
  focus-without-evidence  advice                                         default
    phrases  none: doesn't give a reason for choosing this focus; sourceless:
             gives {reasons} for the focus, but no source                default
  model-not-shared  question                                             default
    teachers  teachers, all-staff                                        default
    phrases  nobody: hasn't been shared with anyone yet; others: has been shared
             with {who}, but not with teachers                           default
  model-unused  advice                                                   default
    share  0.5                                                           default
  no-model-of-learning  advice                                           default
    phrases  none: doesn't describe a model of learning for everyone to plan
             from; named: doesn't say where the model of learning "{model}"
             comes from; unnamed: doesn't say where its model of learning comes
             from                                                        default
  no-research  advice                                                    default
  agreements-thin  advice                                                default
    section  structure.agreements                                        default
    fields  joining, decisions, closing                                  default
  authority-only-funds  question                                         default
    kind  local-authority                                                default
    phrases  funds: only gives money; designs: doesn't design anything with the
             schools                                                     default
  function-uncovered  advice                                             default
    enquiry_kinds  enquiry, data-enquiry, action-research, lesson-study,
                   learning-walk, peer-review, problem-solving           default
    sharing_kinds  showcase, conference, learning-walk, study-visit,
                   staff-exchange, online-forum, peer-review, problem-solving,
                   lesson-study, coaching, joint-planning, joint-cpd, training,
                   moderation                                            default
    decision_kinds  heads-meeting, steering                              default
    enquiry_words  enquir, inquir, research, recherch, enquêt, ymchwil, ymhol
                                                                         default
    sharing_words  shar, dissemin, publish, publication, showcas, exchang,
                   partag, diffus, échang, rhannu, cyhoedd               default
    facilitation_words  facilitat, coordinat, co-ordinat, broker, conven,
                        administrat, region, anim, cydlyn, gydlyn, hwylus,
                        gweinydd                                         default
    decisions_words  steer, strateg, chair, decision, decid, govern, heads,
                     headteachers, principals, pilot, directeurs, directrices,
                     direction, penaeth, llywio, penderfyn               default
    communication_words  communicat, newsletter, website, media, publicity,
                         liaison, lettre, cyfathreb, gyfathreb, cylchlythyr
                                                                         default
    evaluation_words  evaluat, monitor, impact, review, évalu, bilan, suivi,
                      gwerthus, werthus, arfarn                          default
    said_by  enquiry: no-enquiry; facilitation: no-facilitator; decisions:
             agreements-thin; communication: no-two-way-channel; evaluation:
             no-review                                                   default
  idle-partner  advice                                                   default
    part  funder                                                         default
    elsewhere  local-authority                                           default
  no-outside-partner  advice                                             default
    list  partners                                                       default
  bridging-school  advice                                                default
    most  3                                                              default
    least  3                                                             default
  data-without-agreement  warning                                        default
    kinds  data-enquiry                                                  default
  enquiry-without-product  advice                                        default
    kinds  enquiry, data-enquiry, action-research                        default
  enquiry-without-question  advice                                       default
    kinds  enquiry, data-enquiry, action-research                        default
    own  own, individual, propre, propres, hun, propio, propia, eigene, eigenen
                                                                         default
  fixed-givers  advice                                                   default
    least  2                                                             default
    phrases  give: Only giving: {schools}.; receive: Only receiving: {schools}.
                                                                         default
  hub-and-spoke  advice                                                  default
    least  5                                                             default
    most  100                                                            default
    over  0.6                                                            default
  joint-work-late  advice                                                default
    days  100                                                            default
  leaders-only-school  advice                                            default
    leaders  headteachers, senior_leaders                                default
    posts  headteacher, deputy, senior-leader                            default
    services  shared-service, other                                      default
  level-without-learning  advice                                         default
    field  levels                                                        default
    values  pupil, school-to-school                                      default
    softer  adult, leadership, school, network-to-network                default
    least  50                                                            default
  network-disconnected  warning                                          default
    least  3                                                             default
  no-enquiry  advice                                                     default
    kinds  enquiry, data-enquiry, action-research, lesson-study, learning-walk
                                                                         default
    who  teachers, teaching_assistants, middle_leaders                   default
    phrases  over: Already over, so not counted: {activities}.           default
  no-shared-data  advice                                                 default
    evidence  data-enquiry, moderation                                   default
    enquiries  enquiry, action-research, lesson-study, learning-walk,
               peer-review                                               default
  no-shared-development  advice                                          default
    least  2                                                             default
    kinds  joint-cpd, coaching, lesson-study, joint-planning             default
    phrases  over: Already over, so not counted: {activities}.           default
  no-slack  advice                                                       default
    least  10                                                            default
    reserves  contingency, contingencies, reserve, reserves, unallocated,
              unplanned, unforeseen, spare, slack, imprévu, imprévus, réserve,
              réserves, gefn, hapddigwyddiadau                           default
    phrases  little: The plan doesn't keep {least}% of its time or money free
             for the unexpected.; silent: The plan doesn't say how much time or
             money is kept free for the unexpected.; time: Time kept free:
             {time…                                                      default
  one-way-transfer  question                                             default
    share  0.5                                                           default
  plenary-only-school  advice                                            default
    phrases  all: any of the {n} schools                                 default
  pupil-voice-unanswered  question                                       default
    heard  surveyed, advise, research, lead                              default
    phrases  elsewhere: see the pupil voice section of the plan          default
  pupils-passive  advice                                                 default
    active  advise, research, lead                                       default
    adult_kinds  heads-meeting, steering, conference, training, moderation,
                 joint-cpd, peer-review, shared-service                  default
    phrases  all: any school                                             default
  school-left-out  warning                                               default
    phrases  over: Already over, so not counted: {activities}.           default
  schools-never-meet  question                                           default
    least  5                                                             default
    most  12                                                             default
    share  0.3                                                           default
  staff-stay-home  advice                                                default
    staff  teachers, teaching_assistants, support_staff, middle_leaders  default
    not_staff  headteacher, governor, parent, pupil                      default
  strand-missing  advice                                                 default
    field  strands                                                       default
    values  from, with, on-behalf-of                                     default
    softer                                                               default
    least  50                                                            default
  uneven-hosting  advice                                                 default
    schools  4                                                           default
    least  5                                                             default
    share  0.4                                                           default
    most  0.5                                                            default
    phrases  hosted: {hosted} are at {school}; never: none are at {never},
             though {hosting} of {members} schools host                  default
  audience-unreached  question                                           default
    often  6                                                             default
    heard  surveyed, advise, research, lead                              default
  need-unmatched  question                                        .nlc.yaml:9:28
    share  0.5                                                           default
    letters  4                                                           default
    endings  s, es                                                .nlc.yaml:9:57
    ignore  a, an, and, at, better, by, for, from, good, help, how, ideas, in,
            into, learning, more, new, of, on, or, our, practice, pupil, pupils,
            school, schools, some, staff, support, teacher, teachers, teach…
                                                                         default
  no-two-way-channel  question                                           default
    phrases  none: The plan doesn't say how people will hear about the network
             and reply.; one_way: People can't reply through any of the plan's
             channels: {channels}.; unnamed: one with no name            default
  nothing-for-others  advice                                             default
    artefacts_for  authority, profession, parents                        default
    channels_for  profession                                             default
  platform-unused  off                                            .nlc.yaml:8:20
    phrases  unnamed: The platform; owner: no one looking after it; purpose: no
             stated purpose; used_by: no activity that uses it           default
  promise-overdue  advice                                                default
    phrases  untitled: something with no title                           default
  school-without-link  advice                                            default
    least  2                                                             default
    phrases  none: {linked} of {members} schools have a link person, but not yet
             {schools}.; elsewhere: Someone from another school is the link
             person for {schools}.                                       default
  school-without-offer  advice                                           default
    least  2                                                             default
  activity-adrift  advice                                                default
    share  0.5                                                           default
  baseline-late  advice                                                  default
    days  45                                                             default
    phrases  unnamed: an outcome without a statement                     default
  causal-claim  question                                                 default
    proofs  prove that, proves that, proving that, prove the, proves the,
            proving the, prove it works, prove this, prove impact, prove cause,
            proof that, proof of impact, proof of our, the network caused, the
            ne…                                                          default
    causes  caused by, due to, owing to, attributable to, attributed to, as a
            result of, oherwydd, o ganlyniad i, achosir gan, achoswyd gan, dû à,
            dû au, due à, due au, dus à, dus au, dues à, dues au, causé par,…
                                                                         default
    ours  network, partnership, project, programme, cluster, consortium,
          alliance, rhwydwaith, bartneriaeth, prosiect, réseau, partenariat,
          projet, la red, nuestra red, esta red, proyecto, programa, netzwerk, …
                                                                         default
    within  4                                                            default
    hedges  no, not, never, nor, neither, nobody, none, nothing, cannot, can't,
            don't, doesn't, didn't, won't, isn't, aren't, wouldn't, couldn't,
            without, rather than, instead of, hard to, difficult to, impossib…
                                                                         default
  challenge-unsupported  advice                                          default
    phrases  another: another school                                     default
  last-review-missing  advice                                            default
    months  6                                                            default
  no-contribution-story  question                                        default
  no-pupil-outcome  advice                                               default
    phrases  none: The plan has no outcomes yet, for pupils or for anyone else.;
             others: The plan has {outcomes}, but nothing for pupils.    default
  no-review  advice                                                      default
    months  13                                                           default
    phrases  none: The plan has no review at which the network decides what to
             keep, change or stop.; late: The plan has no review within {months}
             months of the start ({start}).; far: The plan has no review in th…
                                                                         default
  no-rival-explanation  question                                         default
  outcome-unmeasurable  advice                                           default
    phrases  measure: no measure; baseline: no baseline; target: no target;
             date: no date to reach it by; unnamed: without a statement  default
  outcome-unserved  advice                                               default
    phrases  unnamed: one without a statement                            default
  outcomes-rushed  advice                                                default
    months  12                                                           default
    least  2                                                             default
  support-imposed  advice                                                default
    phrases  refused: the school hasn't agreed to it; unsaid: the plan doesn't
             say that the school agreed; review: there is no date to look at it
             again                                                       default
  support-one-way  question                                              default
    phrases  another: another entry of support                           default
  budget-short  advice                                                   default
    months  12                                                           default
    phrases  confirmed: the confirmed income of {income}; expected: the expected
             income of {income}, confirmed or not; year: one year; unnamed: no
             name given                                                  default
  no-gain-stated  question                                               default
    field  evaluation.cost_benefit.expected_gain                         default
  no-release  advice                                                     default
    hours  2                                                             default
    in_lessons  learning-walk, lesson-study, peer-review, study-visit,
                staff-exchange                                           default
    words  cover, supply, release, relief, substitute, substitutes, teachers,
           staffing, cpd, inset, remplacement, remplacements, remplaçant,
           remplaçants, décharge, décharges, suppléance, suppléances, cyflenwi,
           …                                                             default
  no-setup-time  advice                                                  default
    words  facilitation, facilitator, facilitators, facilitating, coordination,
           coordinator, coordinators, coordinating, ordination, ordinator,
           ordinators, ordinating, leader, leaders, leadership, lead, leads, …
                                                                         default
  running-cost-high  question                                            default
    first_year  0.5                                                      default
    later  0.33                                                          default
    known  0.75                                                          default
    phrases  first_year: Up to {percent}% is fair in the first year.; later: Up
             to {percent}% is fair after the first year.                 default
  unfair-load  advice                                                    default
    least  4                                                             default
    times  2.5                                                           default
    floor  2                                                             default
  lessons-unwritten  warning                                             default
    list  sharing.artefacts                                              default
  no-life-after-funding  advice                                          default
    months  36                                                           default
    last  12                                                             default
    main  0.5                                                            default
    schools  school, schools, école, écoles, établissement, établissements,
             collège, collèges, ysgol, ysgolion, escuela, escuelas, schule,
             schulen                                                     default
    phrases  network: The network ends; money: The money from {source} ends;
             early: within {months} months of the start; soon: within the next
             {last} months; plan: no plan; owner: no one responsible     default
  no-wider-agenda  question                                              default
    list  wider_agendas                                                  default
  ownership-narrow  advice                                               default
    least  6                                                             default
    share  0.5                                                           default
  practices-without-keeper  warning                                      default
  reach-narrow  advice                                                   default
    teachers  teachers, middle_leaders, senior_leaders                   default
    share  0.33                                                          default
  single-funder  question                                                default
    share  0.75                                                          default
    schools  school, schools, école, écoles, établissement, établissements,
             collège, collèges, ysgol, ysgolion, escuela, escuelas, schule,
             schulen                                                     default
  critical-friend-stretched  advice                                      default
    max  4                                                               default
    titles  dr, prof, professor, mr, mrs, ms, miss, mx, sir, dame, rev, canon,
            cllr                                                         default
  network-id-taken  error                                                default
  network-twins  question                                                default
    focus_share  0.7                                                     default
    learners_share  0.5                                                  default
    least  4                                                             default
    most  5                                                              default
    small  a, all, an, and, are, as, at, be, better, by, can, child, children,
           children's, do, each, every, for, from, good, help, helping, helps,
           how, improve, improving, in, into, is, it, its, learn, learner,…
                                                                         default
  one-sided-link  advice                                                 default
    phrases  unanswered: This plan names {network} as a network to learn with,
             but that network's plan doesn't name this one.; unnamed: This plan
             doesn't mention {networks}, although they name this network as one…
                                                                         default
  school-overloaded  advice                                              default
    max  2                                                               default
    phrases  all: Together they count on {days} a year from it.; some: As far as
             their plans say, they count on {days} a year from it.       default
  school-spelled-twice  warning                                          default
    phrases  names: The school with {number} is called "{name}" here and
             {others}.; numbers: "{name}" in {authority} has {number} here and
             {others}.                                                   default
`);
    expect(out).toContain('    phrases  first: the first one is here  ');
    expect(out).toContain('…');
    expect(out).not.toContain('default settings');
    expect(out.match(/^ {2}[a-z]/gm)).toHaveLength(122);
  });

  it.each([40, 80, 200])('fits %i columns', async (columns) => {
    const { out } = await show(columns, '--all', 'plan.yaml');
    expect(out.split('\n').filter((line) => stringWidth(line) > columns)).toEqual([]);
  });
});

it('is JSON for machines', async () => {
  const { out } = await show(80, '-f', 'json', 'plan.yaml');
  expect(JSON.parse(out)).toEqual({
    schemaVersion: 1,
    plan: 'plan.yaml',
    configuration: '.nlc.yaml',
    framework: { value: 'leaflet-2005 1.0', from: '.nlc.yaml:2:12' },
    failOn: { value: 'warning', from: '.nlc.yaml:3:10' },
    baseline: { value: '.nlc/known.json', from: '.nlc.yaml:4:11' },
    ignore: [
      { value: 'drafts/', from: '.nlc.yaml:5:10' },
      { value: 'old', from: '.nlc.yaml:5:21' },
    ],
    localRules: [],
    rules: [
      {
        id: 'network-too-large',
        level: { value: 'warning', from: 'default' },
        params: { max: { value: 15, from: '.nlc.yaml:7:39' } },
      },
      {
        id: 'need-unmatched',
        level: { value: 'question', from: '.nlc.yaml:9:28' },
        params: { endings: { value: ['s', 'es'], from: '.nlc.yaml:9:57' } },
      },
      { id: 'platform-unused', level: { value: 'off', from: '.nlc.yaml:8:20' }, params: {} },
    ],
    unchanged: 119,
  });
});

it('reports a mistake in the configuration or a flag instead', async () => {
  const broken = await runIn({ files: FILES }, 'config', 'show', 'plan.yaml');
  expect([broken.code, broken.out]).toEqual([2, '']);
  expect(await show(80, '--rule', 'no-reviw', 'plan.yaml')).toMatchObject({
    code: 2,
    err: 'nlc: There is no rule called "no-reviw". Did you mean no-review?\n',
  });
});
