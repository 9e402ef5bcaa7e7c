/**
 * The style of every page: dark on light or light on dark as the reader has set, lines not too long, nothing that moves,
 * and on paper black on white with the addresses of links left out and headings kept with what follows them.
 */
export const styles = `:root { color-scheme: light dark; --ink: #16202b; --paper: #ffffff; --quiet: #47535f; --line: #8a949e; --link: #0b4f8a; --shade: #f2f5f8; }
@media (prefers-color-scheme: dark) { :root { --ink: #edf1f5; --paper: #14181d; --quiet: #b9c3cd; --line: #6b7681; --link: #8cc4f5; --shade: #1e252c; } }
body { margin: 0 auto; max-width: 46rem; padding: 1rem 1.25rem 4rem; color: var(--ink); background: var(--paper); font: 1.0625rem/1.55 system-ui, "Segoe UI", "DejaVu Sans", sans-serif; overflow-wrap: anywhere; }
header p { margin: 0; color: var(--quiet); }
nav a { display: inline-block; min-height: 1.5rem; margin: .25rem 1rem .25rem 0; }
h1 { font-size: 1.75rem; line-height: 1.2; margin: .5rem 0 1rem; }
h2 { font-size: 1.25rem; line-height: 1.3; margin: 1.75rem 0 .25rem; }
h3 { font-size: 1.0625rem; margin: 1.25rem 0 .25rem; }
p { margin: .35rem 0 .75rem; }
.note { color: var(--quiet); }
dl { margin: 1rem 0; }
dl div { display: flex; flex-wrap: wrap; gap: 0 1rem; padding: .35rem 0; border-top: 1px solid var(--line); }
dt { flex: 0 0 12.5rem; font-weight: 600; }
dd { flex: 1 1 14rem; margin: 0; }
a { color: var(--link); }
a:focus-visible, [tabindex]:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.heard { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
li a { display: inline-block; min-height: 1.5rem; }
.skip { position: absolute; left: -999rem; }
.skip:focus { position: static; }
.wide { overflow-x: auto; margin: 1rem 0; }
table { border-collapse: collapse; width: 100%; font-size: .9375rem; }
caption { text-align: left; font-weight: 600; padding: .25rem 0; }
th, td { text-align: left; vertical-align: top; padding: .4rem .5rem; border: 1px solid var(--line); min-width: 5rem; }
th { background: var(--shade); }
main:focus { outline: none; }
.mark { position: sticky; top: 0; margin: 0 0 1rem; padding: .4rem .5rem; border: 2px solid var(--ink); background: var(--paper); }
@page { size: A4; margin: 18mm; }
@media print { :root { color-scheme: light; --ink: #000; --paper: #fff; --quiet: #333; --link: #000; --shade: #eee; } body { max-width: none; padding: 0; font-size: 11pt; } .skip, nav { display: none; } .mark { position: static; } h1, h2, h3 { break-after: avoid; } tr, dl div, li { break-inside: avoid; } thead { display: table-header-group; } .wide { overflow: visible; } }
`
