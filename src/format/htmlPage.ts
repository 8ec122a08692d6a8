import { createHash } from 'node:crypto'
import { SEVERITIES, type Locale, type Result, type Run } from '../model/diagnostic.js'
import { entriesOf } from './entries.js'
import type { FormatContext } from './formatter.js'
import { both, escape } from './html/escape.js'
import { itemHtml, noteTexts, type Item } from './html/item.js'
import { markedText } from './html/markedText.js'
import { overviewHtml } from './html/overview.js'
import { SCRIPT } from './html/script.js'
import { STYLE } from './html/style.js'
import { COUNTED, WORDS } from './html/words.js'
import { noticesOf, summaryOf } from './summary.js'
import { totalsText } from './totals.js'

/** A report's findings, numbered through the whole page. */
interface Numbered {
  readonly result: Result
  readonly items: readonly Item[]
}

/** One page that needs no network: the texts with their findings in place, filters, two languages, fit to print. */
export function htmlPage(run: Run, context: FormatContext): string {
  const { locale } = context
  const { title } = WORDS
  const reports = numbered(run)
  return `<!doctype html>
<html class="ui-${locale}" lang="${locale === 'zh' ? 'zh-CN' : 'en'}" data-zh="${escape(title.zh)}" data-en="${escape(title.en)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy()}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escape(title[locale])}</title>
<style>${STYLE}</style>
</head>
<body>
<a class="skip" href="#findings">${both(WORDS.skip)}</a>
<header>
<div class="top"><h1>${both(title)}</h1>${languagesHtml(locale)}</div>
<p class="totals">${both({ zh: totalsText(run, 'zh'), en: totalsText(run, 'en') })}</p>
${filtersHtml(run, context)}
</header>
<main id="findings" tabindex="-1">
${overviewHtml(run, reports)}
${reports.map((report, at) => reportHtml(report, at + 1, context)).join('\n')}
${noticesHtml(run)}
</main>
<footer><p>${escape(`${context.tool.name} ${context.tool.version}`)}</p></footer>
<script>${SCRIPT}</script>
</body>
</html>
`
}

/** Nothing but the style and the script of this page: a report cannot bring any of its own. */
function policy(): string {
  const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
  return `default-src 'none'; style-src ${hash(STYLE)}; script-src ${hash(SCRIPT)}; base-uri 'none'; form-action 'none'`
}

function numbered(run: Run): Numbered[] {
  let number = 0
  return run.results.map((result) => ({
    result,
    items: entriesOf({ results: [result], failures: [] }).map(({ diagnostic, acceptance }) => {
      number += 1
      return { number, diagnostic, ...(acceptance ? { acceptance } : {}) }
    }),
  }))
}

function languagesHtml(locale: Locale): string {
  const button = (language: Locale, name: string): string =>
    `<button type="button" data-language="${language}" aria-pressed="${language === locale}" lang="${language === 'zh' ? 'zh-CN' : 'en'}">${name}</button>`
  return `<div class="languages" role="group" hidden><span class="sr">${both(WORDS.language)}</span>${button('zh', '中文')}${button('en', 'English')}</div>`
}

function filtersHtml(run: Run, { locale }: FormatContext): string {
  const { errorCount, warningCount, infoCount, accepted } = summaryOf(run)
  const counts = { error: errorCount, warning: warningCount, info: infoCount }
  const acceptedCount = accepted.directive + accepted.waiver + accepted.baseline
  const box = (value: string, label: string, count: number): string =>
    `<label><input type="checkbox" name="kind" value="${value}" checked>${label} ${count}</label>`
  const boxes = [
    ...SEVERITIES.map((kind) => box(kind, both(COUNTED[kind]), counts[kind])),
    ...(acceptedCount > 0 ? [box('accepted', both(WORDS.accepted), acceptedCount)] : []),
  ]
  const { everyRule } = WORDS
  const rules = [...new Set(entriesOf(run).map(({ diagnostic }) => diagnostic.ruleId))].sort()
  const every = `<option value="" data-zh="${escape(everyRule.zh)}" data-en="${escape(everyRule.en)}">${escape(everyRule[locale])}</option>`
  const options = rules.map((rule) => `<option value="${escape(rule)}">${escape(rule)}</option>`)
  return `<form class="filters" hidden>
<fieldset><legend>${both(WORDS.severities)}</legend>${boxes.join('')}</fieldset>
<label>${both(WORDS.rule)} <select name="rule">${every}${options.join('')}</select></label>
<p role="status">${both(WORDS.shown)}<span id="shown"></span></p>
</form>`
}

function reportHtml({ result, items }: Numbered, at: number, context: FormatContext): string {
  const { file, body, year, regime, notAssessed } = result
  const text = items.length === 0 ? undefined : context.textOf(file)
  const style = { locale: context.locale, rules: context.rules, hasText: text !== undefined }
  const heading = [body ?? file, year].filter((part) => part !== undefined).join(' · ')
  const list = items.map((item) => itemHtml(item, style)).join('\n')
  const findings =
    items.length === 0
      ? `<p>${both(WORDS.clean)}</p>`
      : `<h3 id="list${at}">${both(WORDS.findings)}</h3><ol class="findings">${list}</ol>`
  const missing = notAssessed.map(({ ruleId, reason, noteId, data = {}, texts }) => {
    const said = texts ?? noteTexts({ said: reason, ruleId, noteId, data }, style)
    return `<li><code>${escape(ruleId)}</code> ${both(said)}</li>`
  })
  const unassessed =
    missing.length === 0
      ? ''
      : `<details><summary>${both(WORDS.notAssessed)} (${missing.length})</summary><ul>${missing.join('')}</ul></details>`
  return `<section class="report" id="report${at}" aria-labelledby="title${at}">
<h2 id="title${at}">${escape(heading)}</h2>
<p class="facts">${escape(body === undefined ? regime : `${file} · ${regime}`)}</p>
${
  text === undefined
    ? findings
    : `<div class="columns"><div class="text" lang="zh-CN" role="region" aria-labelledby="text${at}"><h3 id="text${at}">${both(WORDS.text)}</h3>
${markedText(text, items)}</div>
<div class="aside" role="region" aria-labelledby="list${at}">${findings}</div></div>`
}
${unassessed}</section>`
}

function noticesHtml(run: Run): string {
  const notices = noticesOf(run)
  if (notices.length === 0) return ''
  const list = notices.map(
    ({ file, line, message, texts = { zh: message, en: message } }) =>
      `<li>${escape(line === undefined ? file : `${file}:${line}`)} ${both(texts)}</li>`,
  )
  return `<section class="panel"><h2>${both(WORDS.notices)}</h2><ul>${list.join('')}</ul></section>`
}
