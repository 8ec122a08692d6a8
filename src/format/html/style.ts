/** Black on white and dark colours on pale ones: every text has a contrast of 4.5 or more. */
export const STYLE = `
:root{color-scheme:light;--error:#9b1c1c;--error-bg:#fde2e2;--warning:#744600;--warning-bg:#fff0c9;--info:#1a4a86;--info-bg:#e0edfb;--accepted:#475060;--accepted-bg:#e9edf2;--line:#c9ced6;--link:#0b4f9c}
*{box-sizing:border-box}
html{scroll-padding-top:1rem}
body{margin:0;font:16px/1.7 system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Source Han Sans SC",sans-serif;color:#1b1f24;background:#f5f6f8}
.ui-en .zh,.ui-zh .en{display:none}
.sr{position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.skip{position:absolute;left:-999rem}
.skip:focus{left:1rem;top:1rem;padding:.5rem 1rem;background:#fff;z-index:1}
a{color:var(--link)}
:focus-visible{outline:3px solid #1a4a86;outline-offset:2px}
header,main,footer{max-width:88rem;margin:0 auto;padding:1rem 1.25rem}
.top{display:flex;flex-wrap:wrap;gap:.75rem 1.5rem;align-items:center;justify-content:space-between}
h1{font-size:1.5rem;line-height:1.3;margin:0}
h2{font-size:1.2rem;line-height:1.4;margin:0 0 .5rem}
h3{font-size:1rem;margin:0 0 .5rem;color:#475060}
h4{font-size:1rem;line-height:1.6;margin:0}
.totals{margin:.5rem 0 0;font-size:1.05rem}
.languages{display:flex;gap:.25rem}
button,select{font:inherit;padding:.35rem .8rem;min-height:2.5rem;border:1px solid #6b7380;border-radius:.4rem;background:#fff;color:inherit}
button[aria-pressed=true]{background:#1a4a86;border-color:#1a4a86;color:#fff}
.filters{display:flex;flex-wrap:wrap;gap:.5rem 1.5rem;align-items:center;margin:1rem 0 0;padding:.75rem 1rem;background:#fff;border:1px solid var(--line);border-radius:.5rem}
fieldset{display:flex;flex-wrap:wrap;gap:.25rem 1rem;align-items:center;border:0;margin:0;padding:0;min-width:0}
legend{float:left;padding:0;margin-right:.5rem;font-weight:600}
.filters label{display:inline-flex;gap:.4rem;align-items:center;min-height:2.5rem}
.filters input{width:1.15rem;height:1.15rem;accent-color:#1a4a86}
.filters select{max-width:100%}
.filters p{margin:0}
.report,.panel{background:#fff;border:1px solid var(--line);border-radius:.5rem;padding:1.25rem;margin:0 0 1.25rem}
.facts{margin:0 0 1rem;color:#475060;overflow-wrap:anywhere}
.columns{display:grid;grid-template-columns:minmax(0,3fr) minmax(0,2fr);gap:1.5rem;align-items:start}
.text{min-width:0;max-width:48rem;overflow-wrap:anywhere}
.text p{margin:0 0 .6rem;white-space:pre-wrap}
.table,.scroll{position:relative;overflow-x:auto;margin:0 0 1rem}
table{border-collapse:collapse;font-size:.875rem;line-height:1.5}
th,td{border:1px solid var(--line);padding:.25rem .5rem;text-align:left;vertical-align:top;min-width:2.5rem}
.text td:first-child{min-width:9rem}
.scroll th{white-space:nowrap}
.scroll td:first-child{min-width:8rem}
th{background:#eef1f5}
td.count{text-align:right}
ol.findings{list-style:none;margin:0;padding:0}
.aside{position:sticky;top:0;max-height:100vh;overflow-y:auto;padding:2px 4px 2px 2px}
.finding{border:1px solid var(--line);border-left:.35rem solid;border-radius:.4rem;padding:.7rem .9rem;margin:0 0 .75rem;background:#fff;scroll-margin-top:1rem}
.finding p{margin:.3rem 0 0}
.finding ul{margin:.1rem 0 0;padding-left:1.25rem}
.finding.error{border-left-color:#c53030}
.finding.warning{border-left-color:#b7791f}
.finding.info{border-left-color:#3b78bd}
.finding.accepted{border-left-color:#8a93a1;background:#fafbfc}
.number{display:inline-block;min-width:1.6rem;padding:0 .4rem;border-radius:.8rem;text-align:center;font-size:.875rem;background:#eef1f5}
.kind{padding:.1rem .45rem;border-radius:.3rem;font-size:.875rem;font-weight:600}
.error .kind,mark.error{background:var(--error-bg);color:var(--error)}
.warning .kind,mark.warning{background:var(--warning-bg);color:var(--warning)}
.info .kind,mark.info{background:var(--info-bg);color:var(--info)}
.accepted .kind,mark.accepted{background:var(--accepted-bg);color:var(--accepted)}
.where,.basis,.rule,.finding .related{font-size:.875rem;color:#475060}
.position{white-space:nowrap}
blockquote{margin:.4rem 0 0;padding:.1rem .7rem;border-left:3px solid var(--line);overflow-wrap:anywhere}
.reason{font-weight:600}
code{font-family:ui-monospace,Consolas,monospace;font-size:.875em;overflow-wrap:anywhere}
mark{color:inherit;border-bottom:2px solid;border-radius:.15rem}
mark.related{background:none;border-bottom:2px dotted #6b7380}
mark.off{background:none;color:inherit;border-bottom-color:transparent}
.ref{display:inline-block;min-width:1.5rem;margin:0 .15rem;padding:0 .3rem;border-radius:.75rem;text-align:center;font-size:.75rem;line-height:1.5rem;font-weight:600;text-decoration:none;color:#fff;background:#475060}
.ref.error{background:#9b1c1c}
.ref.warning{background:#744600}
.ref.info{background:#1a4a86}
.ref:hover{text-decoration:underline}
:target{outline:3px solid #1a4a86;outline-offset:2px}
span:target{outline-offset:.5rem}
[hidden]{display:none!important}
@media screen and (max-width:60rem){
.columns{grid-template-columns:minmax(0,1fr)}
.aside{position:static;max-height:none;overflow:visible;order:-1}
header,main,footer{padding:.75rem}
.report,.panel{padding:.9rem}
.ref{min-width:1.75rem;line-height:1.75rem}
.finding .jump,.finding ul a{display:inline-block;min-height:2rem}
}
@page{margin:1.5cm}
@media print{
body{background:#fff;font-size:10.5pt}
.filters,.languages,.skip,.jump,footer{display:none}
.columns{display:block}
.aside{position:static;max-height:none;overflow:visible}
header,main,.report,.panel{border:0;padding:0}
.finding{padding:.3rem .7rem;margin-bottom:.5rem;font-size:10pt}
.report{break-before:page}
.finding{break-inside:avoid}
mark,.ref,.kind,.number,th{print-color-adjust:exact;-webkit-print-color-adjust:exact}
a{color:inherit;text-decoration:none}
.table{overflow:visible}
}
`
