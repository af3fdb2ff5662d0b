/** Every check across plans: one line each, named as those of single plans are. */

export { criticalFriendStretched } from './critical-friend-stretched.ts';
export { networkIdTaken } from './network-id-taken.ts';
export { networkTwins } from './network-twins.ts';
export { oneSidedLink } from './one-sided-link.ts';
export { schoolOverloaded } from './school-overloaded.ts';
export { schoolSpelledTwice } from './school-spelled-twice.ts';
