import type { Severity } from '../model/diagnostic.js'
import type { Rule } from '../rule/rule.js'
import type { Layer } from './resolve.js'

export const PRESETS = ['recommended', 'strict', 'all'] as const
type Preset = (typeof PRESETS)[number]

export function isPreset(name: string): name is Preset {
  return (PRESETS as readonly string[]).includes(name)
}

const STRICTER: Readonly<Record<Severity, Severity>> = { error: 'error', warning: 'error', info: 'warning' }

/** `recommended`: the rules' defaults. `strict`: one severity up. `all`: also what is off by default. */
export function presetLayer(preset: Preset, rules: readonly Rule[]): Layer {
  return { origin: preset, rules: Object.fromEntries(rules.flatMap((rule) => entriesOf(preset, rule))) }
}

function entriesOf(preset: Preset, rule: Rule): [string, Severity | 'on' | 'off'][] {
  if (preset === 'all') return [[rule.id, 'on']]
  if (rule.offByDefault) return preset === 'recommended' ? [[rule.id, 'off']] : []
  if (preset === 'recommended') return [[rule.id, 'on']]
  return Object.entries(rule.messages).map(([id, { severity }]) => [`${rule.id}/${id}`, STRICTER[severity]])
}
