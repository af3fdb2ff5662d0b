/**
 * What pages look like: one constant style, for screens, dark screens and paper. Colour always comes with a word or a
 * shape.
 */

import { MAP_STYLE } from '../map/map-svg.ts';

const LIGHT = `
:root{--ink:#1b2430;--soft:#4b5666;--paper:#fff;--rule:#d5dae1;--wash:#f5f6f8;--link:#0f4c81;--error:#8a2146;--warning:#7a4a00;--good:#1f5f3a;--bar:#0f4c81;--today:#b3123a}`;

const DARK = `
@media screen and (prefers-color-scheme:dark){:root{--ink:#e8ebef;--soft:#b3bcc8;--paper:#14181e;--rule:#3a4350;--wash:#1d232b;--link:#9cc7f0;--error:#f2a3bd;--warning:#f0c37a;--good:#8fd3a8;--bar:#6fa8dc;--today:#ff8fa8}
.m-panel{stroke:#3a4350}.m-cut{stroke:#f2a3bd}.m-heading{fill:#c3cad4}
.m-school{fill:#14181e;stroke:#e8ebef}.m-apart{fill:#4a1c2e;stroke:#f2a3bd}.m-hub,.m-ring{fill:#17344f;stroke:#9cc7f0}.m-bridge{fill:#4a330d;stroke:#f0c37a}
.m-activity{fill:#b3bcc8;stroke:#b3bcc8}.m-light{fill:#14181e}.m-number,.m-label{fill:#e8ebef}.m-back{fill:#14181e}.m-frame{stroke:#9cc7f0}.m-title{fill:#c3cad4}.m-line{stroke:#77818f}}`;

const TYPE = `
*{box-sizing:border-box}
html{font:16px/1.5 "Helvetica Neue",Arial,"Liberation Sans",sans-serif;color:var(--ink);background:var(--paper);overflow-wrap:anywhere}
body{margin:0 auto;max-width:68rem;padding:1.5rem 1.25rem 3rem}
h1,h2,h3,h4{line-height:1.25;margin:0}h1{font-size:2rem}h2{font-size:1.5rem}h3,h4{font-size:1.125rem}
p,ul,ol,pre,table,figure{margin:.5rem 0}p,li{max-width:46rem}
a{color:var(--link)}a:focus-visible,.scroll:focus-visible{outline:3px solid var(--link);outline-offset:2px}
.facts,.note,.about,.words,.dates,.meta,figcaption,footer,.why{color:var(--soft)}figcaption b{color:var(--ink)}.lead{font-size:1.125rem}
.facts,.meta,.about,.words,.dates,.key,.numbers,figcaption,footer,caption,nav{font-size:.875rem}
.skip{position:absolute;left:-99rem}.skip:focus{position:static}`;

const LAYOUT = `
header{border-bottom:2px solid var(--ink);padding-bottom:.5rem}
nav ul{list-style:none;display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;padding:0;max-width:none}nav li{margin:0}nav a{display:inline-block;padding:.25rem 0}
section{margin-top:2.5rem}section>:first-child{border-bottom:1px solid var(--rule);padding-bottom:.25rem;margin-bottom:.75rem}
section h3,section h4{margin-top:1.5rem}article{margin-top:3rem;border-top:2px solid var(--ink);padding-top:1rem}
#summary{margin-top:1.25rem}.columns h3,.columns h4{margin-top:.5rem}
.columns{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,22rem),1fr));gap:0 2.5rem}.columns>*{min-width:0}.columns>figure,.columns>p{grid-column:1/-1;max-width:none}
ul,ol{padding-left:1.25rem}li{margin:.375rem 0}.steps li::marker{font-weight:700}.steps b{display:block}
.strengths{list-style:none;padding:0}.strengths li{padding-left:1.25rem}.strengths li::before{content:"✓";color:var(--good);font-weight:700;float:left;margin-left:-1.25rem}
.scroll{overflow-x:auto}.scroll .map{display:block;margin:0 auto;max-width:100%;height:auto}
.network{margin-top:1rem}.printed,.hint{display:none}
.key{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:.25rem 1.5rem;max-width:none}.key li{margin:0}.m-key{vertical-align:-.45em}.numbers{columns:16rem;max-width:none}
table{border-collapse:collapse;width:100%;margin:1rem 0}caption{text-align:left;font-weight:700;padding-bottom:.25rem}
th,td{text-align:left;vertical-align:top;padding:.375rem .75rem .375rem 0;border-bottom:1px solid var(--rule)}thead th{color:var(--soft);font-size:.875rem}
tbody th{font-weight:400}[id$=map] td:not(.figure){min-width:8.5em}.figure{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}td.figure{padding-right:1.25rem}th.figure{padding-right:1.25rem}`;

const PARTS = `
.years,.rows li{display:grid;grid-template-columns:minmax(0,20rem) minmax(0,1fr);gap:0 1rem;max-width:none;align-items:center}
.years{display:flex;gap:0;padding-left:21rem;font-size:.875rem;color:var(--soft)}.years span{flex:1;border-left:1px solid var(--rule);padding-left:.25rem}
.dates{display:inline-block}.rows{list-style:none;padding:0}.rows li{margin:0;padding:.25rem 0;border-bottom:1px solid var(--rule)}
.swatch{width:1.75rem;height:1rem;vertical-align:-.2em;background:var(--wash)}.track{width:100%;height:1rem;background:var(--wash)}.t-bar{fill:var(--bar)}.t-point{fill:var(--ink)}.t-gap{fill:none;stroke:var(--warning);stroke-width:2;stroke-dasharray:4 3;vector-effect:non-scaling-stroke}.t-year{stroke:var(--rule);stroke-width:1}.t-edge{stroke:var(--paper);stroke-width:7}.t-today{stroke:var(--today);stroke-width:3}.t-year,.t-edge,.t-today{vector-effect:non-scaling-stroke}
.statements{columns:24rem;column-gap:2.5rem;list-style:none;padding:0;max-width:none}.statements li{break-inside:avoid;margin:0;padding:.1875rem 0}
.statements li>span{display:flex;gap:.25rem}.status{font-weight:700;flex:none;min-width:5.5rem}.statements .why{color:var(--soft)}.s-met,.s-done{color:var(--good)}.s-partly{color:var(--warning)}.s-missed{color:var(--error)}.s-open,.s-unwritten{color:var(--soft)}.code,.meta{color:var(--soft)}
.findings{list-style:none;padding:0}.findings>li{border-left:4px solid var(--rule);padding-left:1rem;margin:1.25rem 0;max-width:48rem}.f-step{list-style:decimal;padding-left:1.75rem}.f-error>li{border-color:var(--error)}.f-warning>li{border-color:var(--warning)}
.findings p{margin:.25rem 0}.message{font-weight:700}.label{font-weight:700;color:var(--soft)}
pre{background:var(--wash);border:1px solid var(--rule);padding:.5rem .75rem;font:.875rem/1.45 "DejaVu Sans Mono",Consolas,Menlo,monospace;white-space:pre-wrap}.line{display:block}
footer{margin-top:3rem;border-top:1px solid var(--rule)}
dl{display:grid;grid-template-columns:max-content minmax(0,1fr);gap:.25rem 1rem;margin:.5rem 0;max-width:46rem}dt{color:var(--soft)}dd{margin:0}.fill{color:var(--soft);display:inline-block;max-width:100%;overflow:hidden;white-space:nowrap;vertical-align:bottom}
.agenda section{margin-top:2rem}.agenda ol>li{margin:.75rem 0}.agenda ol>li::marker{font-weight:700}
@media (min-width:68rem){.beside>:first-child{grid-row:span 2}.columns.beside>figure{grid-column:auto;margin-top:.75rem}}
@media (min-width:40.01rem),print{[id$=money] tbody th{width:32%}[id$=money] .figure{width:7.5rem}[id$=people] tbody th{min-width:11em}[id$=people] td:not(.figure){min-width:7.5em}}
@media (max-width:40rem){.hint{display:block}.scroll{background:linear-gradient(to right,var(--paper) 30%,transparent) 0 0/2rem 100% no-repeat local,linear-gradient(to left,var(--paper) 30%,transparent) 100% 0/2rem 100% no-repeat local,linear-gradient(to right,var(--soft),transparent) 0 0/.5rem 100% no-repeat,linear-gradient(to left,var(--soft),transparent) 100% 0/.5rem 100% no-repeat}html{font-size:15px}h1{font-size:1.625rem}h2{font-size:1.375rem}.years{padding-left:0}.basics{grid-template-columns:minmax(0,1fr);gap:0}.basics dd{margin-bottom:.5rem}.rows li{grid-template-columns:minmax(0,1fr)}.stack,.stack tbody,.stack tr,.stack th,.stack td,.stack caption{display:block}.stack thead{display:none}.stack tr{border-bottom:1px solid var(--rule);padding:.375rem 0}.stack th,.stack td{border:0;padding:.0625rem 0;text-align:left}.stack tbody th{font-weight:600}.stack td:empty{display:none}.stack [data-label]::before{content:attr(data-label) ": ";color:var(--soft)}}`;

const PRINT = `
@page{size:A4;margin:14mm 15mm;@bottom-right{content:counter(page) " of " counter(pages);font:8pt "Helvetica Neue",Arial,"Liberation Sans",sans-serif;color:#4b5666}}
@media print{html{font-size:9.5pt;line-height:1.35}body{max-width:none;padding:0}nav,.skip{display:none}a{color:inherit;text-decoration:none}
p,li{max-width:none}h1{font-size:19pt}h2{font-size:13pt}h3,h4{font-size:10.5pt}h1,h2,h3,h4,caption,thead{break-after:avoid}section{margin-top:1rem}section h3,section h4{margin-top:.75rem}.lead{font-size:10.5pt}
#summary{margin-top:.75rem}.columns{grid-template-columns:3fr 2fr;gap:0 1.5rem}.beside>:first-child{grid-row:auto}.columns.beside>figure{grid-column:1/-1}
.scroll{border:0;padding:0;overflow:visible}.network{margin-top:.5rem}.network .map{min-width:0;max-width:100%;height:auto;max-height:5.2cm}.basics{max-width:none;gap:.1rem 1rem;font-size:9pt}.statements{font-size:8.5pt}.twice .scroll,.twice .key,.twice .numbers,.onscreen,.hint{display:none}
.sheet{display:flex;flex-direction:column}.sheet>:first-child{margin-top:0}.sheet-1{min-height:239mm}.sheet-2{min-height:231mm}.sheet-3{min-height:223mm}
.sheet .columns{flex:1;grid-template-rows:auto 1fr}.sheet .network:not(.low){display:flex;flex-direction:column}.network:not(.low) .scroll{flex:1;position:relative;min-height:5.2cm}
.sheet .network:not(.low) .map{position:absolute;inset:0;margin:auto;max-height:100%}
.calendar{display:table;width:100%}.calendar .head{display:table-header-group;break-inside:avoid}.calendar .body{display:table-row-group}.printed{display:revert}.m-key{width:5mm;height:5mm}.printed .map{display:block;margin:0 auto;max-width:100%;height:auto;max-height:17cm}
tr,.findings>li,.rows li,.agenda li,figure,pre{break-inside:avoid}.findings>li:has(.long),.long{break-inside:auto}:has(+pre){break-after:avoid}li{margin:.15rem 0}.findings>li{margin:.6rem 0}table{margin:.5rem 0}th,td{padding-top:.15rem;padding-bottom:.15rem}.rows li{padding:.1rem 0}
.statements+.about,.about+.about,.f-step>li:last-child:not(:only-child),.findings>li:last-child:not(:only-child){break-before:avoid}section>h2,section>h3,.note:not(:last-child),.about:not(:last-child),[id$=money]>p,.pictured,.years,tbody tr:first-child{break-after:avoid}tbody tr:last-child{break-before:avoid}}`;

/** Pixels between the least widths of maps, and the largest of them. */
export const WIDTH_STEP = 25;
export const WIDEST_STEP = 1500;

/** A map is as wide as the page has room for, but never so narrow that it can't be read. */
const WIDTHS = Array.from({ length: WIDEST_STEP / WIDTH_STEP }, (_, index) => (index + 1) * WIDTH_STEP)
  .map((width) => `.w${width} .map{min-width:${width}px}`)
  .join('');

/** Contains nothing from any plan. */
export const PAGE_STYLE = [MAP_STYLE, LIGHT, TYPE, LAYOUT, WIDTHS, PARTS, DARK, PRINT].join('').trim();
