/** The formats of `nlc map`. Each is imported only if it is needed. */

import type { NetworkMap } from '../../map/network-map.ts';
import type { CommandFormat } from '../commands/formats.ts';

export const MAP_REPORTERS: Readonly<Record<CommandFormat<'map'>, () => Promise<(map: NetworkMap) => string>>> = {
  svg: async () => (await import('./map-svg.ts')).mapSvg,
  mermaid: async () => (await import('./text-formats.ts')).mapMermaid,
  dot: async () => (await import('./text-formats.ts')).mapDot,
  graphml: async () => (await import('./text-formats.ts')).mapGraphml,
};
