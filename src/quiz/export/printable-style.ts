/** Style of the printable page: A4, a serif for reading on paper, nothing split between two pages that need not be. */
export const printableStyle = `
@page { size: A4; margin: 18mm 18mm 20mm; }
* { box-sizing: border-box; }
html { color: #111; background: #fff; font: 12.5pt/1.4 "Times New Roman", Tinos, "Noto Serif", "DejaVu Serif", serif; }
body { max-width: 174mm; margin: 0 auto; }
section + section { break-before: page; }
header { margin-bottom: 7mm; text-align: center; }
h1 { margin: 0; font-size: 15pt; letter-spacing: .02em; }
header p { margin: 1.5mm 0 0; }
.title { font-weight: 700; text-wrap: balance; }
.facts, .note { font-size: 11pt; color: #444; }
.person { display: grid; grid-template-columns: 1fr 1fr; gap: 3mm 8mm; margin-bottom: 7mm; }
.person p { display: flex; gap: 2mm; align-items: flex-end; margin: 0; }
.person p::after { flex: 1; height: 1.2em; content: ""; border-bottom: 1px dotted #555; }
.question { margin-bottom: 4.5mm; break-inside: avoid; }
.question p { margin: 0 0 1mm; }
.instruction { font-style: italic; font-size: 11pt; color: #444; }
ol { padding: 0; margin: 0; list-style: none; }
.choices li { display: grid; grid-template-columns: 1.8em 1fr; padding-block: .4mm; }
.in-2 { display: grid; grid-template-columns: 1fr 1fr; gap: 0 6mm; }
.in-4 { display: grid; grid-template-columns: repeat(4, 1fr); gap: 0 4mm; }
.pairs { display: grid; grid-template-columns: 1fr 1fr; gap: 0 10mm; }
table { width: 100%; border-collapse: collapse; }
th, td { padding: 1.6mm 2.2mm; text-align: left; vertical-align: top; border: 1px solid #777; }
th { background: #f2ece4; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
.number { width: 12mm; text-align: center; white-space: nowrap; }
.sheet { columns: 2; column-gap: 10mm; }
.sheet li { display: grid; grid-template-columns: 19mm 1fr; align-items: center; min-height: 9mm; padding-block: .8mm; border-bottom: 1px solid #ddd; break-inside: avoid; }
.sheet b { font-weight: 600; white-space: nowrap; }
.bubbles { display: flex; gap: 2.5mm; }
.bubbles span { display: grid; place-items: center; width: 6.5mm; height: 6.5mm; font: 9.5pt/1 Arial, "Liberation Sans", sans-serif; border: 1px solid #333; border-radius: 50%; }
.blanks { display: flex; flex-wrap: wrap; gap: 1mm 3mm; }
.line { height: 1.2em; border-bottom: 1px dotted #555; }
.key td { font-size: 11.5pt; line-height: 1.36; }
.key .answer { width: 42mm; }
.key .ground { width: 92mm; }
.key p { margin: 0 0 1mm; }
.key .label { font-weight: 600; }
@media screen {
  html { background: #ece7e0; }
  body { padding: 8mm 0; }
  section { padding: 18mm; background: #fff; box-shadow: 0 1px 6px rgb(0 0 0 / 18%); }
  section + section { margin-top: 8mm; }
}
@media screen and (max-width: 40rem) {
  body { padding: 0; }
  section { padding: 6mm 5mm; }
  .person, .pairs, .in-2, .in-4 { grid-template-columns: 1fr; }
  .pairs .choices { margin-top: 3mm; }
  .sheet { columns: 1; }
  table { font-size: 11pt; }
}`
