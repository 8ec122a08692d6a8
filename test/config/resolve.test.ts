import { describe, expect, it } from '@jest/globals'
import { presetLayer } from '../../src/config/presets.js'
import { lintSettingsOf, resolve, type Layer } from '../../src/config/resolve.js'
import { selectOnly } from '../../src/config/select.js'
import { defineRule } from '../../src/rule/defineRule.js'

const plain = defineRule({
  id: 'plain',
  scope: 'report',
  basis: { article: 'contents' },
  messages: {
    grave: { severity: 'error', zh: '甲', en: 'a' },
    light: { severity: 'info', zh: '乙', en: 'b' },
  },
  *check() {},
})
const hidden = defineRule({
  id: 'hidden',
  scope: 'report',
  offByDefault: true,
  basis: { article: 'contents' },
  messages: { odd: { severity: 'warning', zh: '丙', en: 'c' } },
  *check() {},
})
const rules = [plain, hidden]

function inForce(...layers: Omit<Layer, 'origin'>[]): object {
  const resolved = resolve(
    layers.map((layer, at) => ({ ...layer, origin: String(at) })),
    rules,
  )
  return lintSettingsOf(resolved, 'zh').rules
}

describe('settings', () => {
  it('begin with each message its own severity, rules off by default off', () => {
    expect(inForce()).toEqual({
      plain: { messages: { grave: 'error', light: 'info' } },
      hidden: { severity: 'off' },
    })
  })

  it('let a message win over its rule within a layer, a later rule over an earlier message', () => {
    const first = { rules: { 'plain/light': 'off', plain: 'warning' } } as const
    expect(inForce(first)).toHaveProperty('plain.messages', { grave: 'warning', light: 'off' })
    expect(inForce(first, { rules: { plain: 'info' } })).toHaveProperty('plain.messages.light', 'info')
    expect(inForce(first, { rules: { plain: 'on' } })).toHaveProperty('plain.messages', {
      grave: 'error',
      light: 'info',
    })
  })

  it('keep options when a later layer gives only a severity', () => {
    const rulesWithOptions = { plain: ['on', { most: 3 }] } as const
    expect(inForce({ rules: rulesWithOptions }, { rules: { plain: 'off' } })).toHaveProperty('plain', {
      severity: 'off',
      options: { most: 3 },
    })
  })

  it('turn on one message of a rule that is off', () => {
    expect(inForce({ rules: { plain: 'off', 'plain/light': 'on' } })).toHaveProperty('plain.messages', {
      grave: 'off',
      light: 'info',
    })
  })

  it('add up facts', () => {
    const layers = [
      { origin: 'a', body: { kind: 'township' }, deadlines: { township: '01-31', government: '03-31' } },
      { origin: 'b', body: { district: '云溪县' }, deadlines: { township: '02-15' } },
    ] as const
    expect(lintSettingsOf(resolve(layers, rules), 'en')).toMatchObject({
      locale: 'en',
      body: { kind: 'township', district: '云溪县' },
      deadlines: { township: { month: 2, day: 15 }, government: { month: 3, day: 31 } },
    })
  })
})

describe('presets', () => {
  it.each([
    ['recommended', { plain: { messages: { grave: 'error', light: 'info' } }, hidden: { severity: 'off' } }],
    ['strict', { plain: { messages: { grave: 'error', light: 'warning' } }, hidden: { severity: 'off' } }],
    [
      'all',
      { plain: { messages: { grave: 'error', light: 'info' } }, hidden: { messages: { odd: 'warning' } } },
    ],
  ] as const)('%s', (preset, expected) => {
    expect(inForce(presetLayer(preset, rules))).toEqual(expected)
  })
})

describe('selectOnly', () => {
  it('turns on what is named, at its own severity where it was off', () => {
    const resolved = selectOnly(resolve([], rules), [{ rule: hidden }], rules)
    expect(lintSettingsOf(resolved, 'zh').rules).toEqual({
      plain: { severity: 'off' },
      hidden: { messages: { odd: 'warning' } },
    })
  })

  it('keeps a severity that was set', () => {
    const set = resolve([{ origin: 'a', rules: { plain: 'warning' } }], rules)
    const resolved = selectOnly(set, [{ rule: plain, message: 'light' }], rules)
    expect(lintSettingsOf(resolved, 'zh').rules).toHaveProperty('plain.messages', {
      grave: 'off',
      light: 'warning',
    })
  })
})
