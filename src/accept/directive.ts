import { ruleNameOf, isRuleName } from '../config/ruleName.js'
import { oneOf } from '../config/nearest.js'
import type { Bilingual } from '../model/regime.js'
import type { DirectiveComment } from '../read/directiveComments.js'
import type { Rule } from '../rule/rule.js'

const FORMS = ['disable-next-line', 'disable-line', 'disable-file', 'disable', 'enable'] as const

type DirectiveForm = (typeof FORMS)[number]

/** A directive as it is written. */
export interface Directive {
  readonly form: DirectiveForm
  /** Rules (`parts-sum`) or messages (`parts-sum/differs`); every rule when empty. */
  readonly names: readonly string[]
  readonly reason: string
  readonly comment: DirectiveComment
}

/** A Chinese keyboard gives `——`. */
const BEFORE_REASON = /\s(?:--|——|－－)(?:\s|$)/

const PREFIX = 'disclosure-lint-'

/** `disclosure-lint-disable-next-line parts-sum, title-form -- reason`; a sentence where it has no effect. */
export function directiveOf(comment: DirectiveComment, rules: readonly Rule[]): Directive | Bilingual {
  const at = comment.text.search(BEFORE_REASON)
  const head = at === -1 ? comment.text : comment.text.slice(0, at)
  const reason =
    at === -1 ? '' : comment.text.slice(at).replace(BEFORE_REASON, '').trim().replace(/\s+/g, ' ')
  const [word = '', ...names] = head
    .slice(PREFIX.length)
    .split(/[\s,，、]+/)
    .filter((part) => part !== '')
  const form = FORMS.find((known) => known === word)
  if (!form) return unknownForm(word)
  for (const name of names) {
    const found = ruleNameOf(name, rules)
    if (!isRuleName(found)) return found
  }
  if (form !== 'enable' && reason === '') return noReason(form)
  return { form, names, reason, comment }
}

export function isDirective(found: Directive | Bilingual): found is Directive {
  return 'form' in found
}

function unknownForm(word: string): Bilingual {
  const { zh, en } = oneOf(word, FORMS)
  return {
    zh: `没有“${PREFIX}${word}”这种注释，${PREFIX} 之后${zh}`,
    en: `No directive “${PREFIX}${word}”; behind ${PREFIX} ${en}`,
  }
}

function noReason(form: DirectiveForm): Bilingual {
  return {
    zh: `注释 ${PREFIX}${form} 没有写理由，不起作用；写法：${PREFIX}${form} 规则 -- 理由`,
    en: `The directive ${PREFIX}${form} gives no reason and has no effect; write ${PREFIX}${form} RULE -- reason`,
  }
}
