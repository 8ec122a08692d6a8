export const STYLE = `
:root{--ink:#1d2733;--soft:#5b6b7c;--line:#d8dfe6;--back:#f5f7f9;--card:#fff;--error:#b42318;--warning:#9a5b00;--info:#3b6ea8;--accent:#0b5cad}
*{box-sizing:border-box}
body{margin:0;background:var(--back);color:var(--ink);font:15px/1.6 -apple-system,"Segoe UI","PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Noto Sans SC",sans-serif}
html:lang(en) body{font-family:-apple-system,"Segoe UI","Noto Sans","Liberation Sans",Arial,"Noto Sans CJK SC",sans-serif}
main{max-width:1120px;margin:0 auto;padding:16px}
header{display:flex;flex-wrap:wrap;align-items:baseline;gap:4px 16px}
header h1{font-size:1.5rem;margin:0;flex:1 1 auto}
header p{color:var(--soft);margin:0}
section{background:var(--card);border:1px solid var(--line);border-radius:8px;padding:16px;margin:16px 0}
section:focus{outline:none}
h2{font-size:1.15rem;margin:0 0 12px}
h3{font-size:1rem;margin:16px 0 8px}
.hint{color:var(--soft);margin:0 0 8px;font-size:.9rem}
.tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(118px,1fr));gap:8px}
.tile{border:1px solid var(--line);border-radius:6px;padding:8px 12px}
.tile b{display:block;font-size:1.4rem;white-space:nowrap;line-height:1.3;font-variant-numeric:tabular-nums}
.tile span{color:var(--soft);font-size:.85rem}
.tile.error b{color:var(--error)}
.tile.warning b{color:var(--warning)}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%}
th,td{border-bottom:1px solid var(--line);padding:5px 8px;text-align:left;vertical-align:top}
thead th.number{text-align:right}
thead th{color:var(--soft);font-weight:600;white-space:nowrap}
.number{text-align:right;font-variant-numeric:tabular-nums}
table.heat{width:auto;min-width:50%}
table.heat thead th:first-child,table.heat th[scope=row]{position:sticky;left:0;background:var(--card);font-weight:400;min-width:7.5em;max-width:16em;z-index:1}
table.heat thead th:first-child{font-weight:600}
table.heat thead th:not(:first-child){text-align:center}
table.heat td{padding:2px;min-width:56px}
.cell{width:100%;min-height:34px;border:0;border-radius:4px;font:inherit;font-size:.85rem;font-variant-numeric:tabular-nums;cursor:pointer;color:var(--ink);padding:0 4px}
.heat0{background:#e4f2e8}.heat1{background:#fdf3d3}.heat2{background:#fbd9a8}.heat3{background:#f2a58c}.heat4{background:#c0392b;color:#fff}
.missing{background:repeating-linear-gradient(45deg,#eceff2,#eceff2 4px,#dde3e8 4px,#dde3e8 8px);color:var(--ink)}
button,select,input{font:inherit}
button{border:1px solid var(--line);background:#fff;border-radius:6px;padding:5px 12px;cursor:pointer;min-height:34px}
button.link{border:0;background:none;padding:0;min-height:0;color:var(--accent);text-align:left;cursor:pointer}
button.link:hover{text-decoration:underline}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
figure{margin:0}
svg{display:block;width:100%;height:auto}
figure svg{max-width:720px}
svg text{font-size:12px;fill:var(--ink)}
svg line{stroke:var(--line)}
rect.error{fill:var(--error)}rect.warning{fill:#e6a23c}
.key{display:inline-block;width:10px;height:10px;border-radius:2px}
.key.error{background:var(--error)}.key.warning{background:#e6a23c}
figcaption{color:var(--soft);font-size:.85rem;white-space:pre-wrap}
.bars{list-style:none;margin:0;padding:0}
.bars li{display:grid;grid-template-columns:minmax(8em,30em) 1fr 4em;gap:8px;align-items:center;padding:3px 0}
.bars li>:first-child{overflow-wrap:anywhere}
.bars svg{height:12px}
.bars small{display:block;color:var(--soft);line-height:1.4}
details.plain{margin-top:8px}
details.plain>summary{cursor:pointer;color:var(--accent)}
.filters{display:grid;grid-template-columns:repeat(auto-fit,minmax(150px,1fr));gap:8px;align-items:end}
.filters label span{display:block;color:var(--soft);font-size:.85rem}
.filters input,.filters select{width:100%;min-height:34px;border:1px solid var(--line);border-radius:6px;padding:4px 8px;background:#fff}
.findings details{border:1px solid var(--line);border-left:4px solid var(--info);border-radius:6px;margin:6px 0;background:#fff}
.findings details.error{border-left-color:var(--error)}
.findings details.warning{border-left-color:var(--warning)}
.findings summary{display:grid;grid-template-columns:4.5em minmax(9em,16em) 1fr;gap:10px;padding:8px 10px;cursor:pointer;list-style:none}
.findings summary::-webkit-details-marker{display:none}
.tag{font-size:.85rem;font-weight:600}
.tag.error{color:var(--error)}.tag.warning{color:var(--warning)}.tag.info{color:var(--info)}
.who{color:var(--soft)}
.message{overflow-wrap:anywhere}
dl{display:grid;grid-template-columns:6em 1fr;gap:4px 12px;margin:0;padding:4px 12px 12px;border-top:1px solid var(--line)}
dt{color:var(--soft)}
dd{margin:0;overflow-wrap:anywhere;white-space:pre-line}
@media(max-width:640px){main{padding:8px}section{padding:12px;margin:8px 0}header h1{font-size:1.2rem}
.findings summary{grid-template-columns:4em 1fr}.message{grid-column:1/-1}dl{grid-template-columns:1fr;gap:0}dd{margin-bottom:8px}
.bars li{grid-template-columns:1fr 3.5em}.bars li>:first-child{grid-column:1/-1}table.heat th[scope=row]{max-width:9em;font-size:.85rem}.tiles{grid-template-columns:repeat(2,1fr)}}
@media print{body{background:#fff;font-size:11px}section{border:0;padding:0;break-inside:auto}.filters,button:not(.cell):not(.link),#language{display:none}.cell,rect,.key{print-color-adjust:exact;-webkit-print-color-adjust:exact}tr,details{break-inside:avoid}thead{display:table-header-group}.scroll{overflow:visible}}
`
