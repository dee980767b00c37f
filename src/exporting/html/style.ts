export const style = `
body { font: 15px/1.5 system-ui, sans-serif; max-width: 50rem; margin: 2rem auto; padding: 0 1rem; color: #1d2327; }
h1 { font-size: 1.5rem; } h2 { font-size: 1.2rem; margin: 0 0 .5rem; } h3 { font-size: 1rem; margin: 0; }
header p, time, dt { color: #5b6670; font-weight: normal; }
article { border-top: 2px solid #c9d1d9; padding: 1.5rem 0; }
dl { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; margin: 0 0 1rem; }
dl div { display: flex; gap: .5rem; } dd { margin: 0; }
section { margin: .75rem 0; padding: .5rem .75rem; border-inline-start: 3px solid #c9d1d9; }
section.ours { border-color: #2f6fde; } section.summary { border-color: #106653; } section.note { border-color: #d9a400; background: #fff8e1; }
section p { margin: .25rem 0 0; white-space: pre-wrap; overflow-wrap: anywhere; unicode-bidi: plaintext; }
ul { margin: .5rem 0 0; padding-inline-start: 1.25rem; }
@media print { section, h2 { break-inside: avoid; } }
`;
