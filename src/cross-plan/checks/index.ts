/** Every check that compares plans, one per line. Names follow the same pattern as those of checks of single plans. */

export { criticalFriendStretched } from './critical-friend-stretched.ts';
export { networkIdTaken } from './network-id-taken.ts';
export { networkTwins } from './network-twins.ts';
export { oneSidedLink } from './one-sided-link.ts';
export { schoolOverloaded } from './school-overloaded.ts';
export { schoolSpelledTwice } from './school-spelled-twice.ts';
