import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { Ajv, type SchemaValidateFunction, type ValidateFunction } from 'ajv'
import type { Form } from '../../src/model/form.js'
import { regimes } from '../../src/parse/regime/regimes.js'
import { formOf, forms } from '../../src/parse/tables/forms.js'

/** `keyOf: rows`: the value is the key of a row of the same form. JSON Schema cannot say that by itself. */
const keyOf: SchemaValidateFunction = (what: 'rows' | 'columns', value: unknown, _schema, context) => {
  const { blocks } = context?.rootData as unknown as Form
  return blocks.some((block) => block[what].some(({ key }) => key === value))
}

function validator(): ValidateFunction {
  const ajv = new Ajv({ allErrors: true, strictRequired: false, strictTypes: false })
  ajv.addKeyword({ keyword: 'keyOf', schemaType: 'string', validate: keyOf })
  return ajv.compile(JSON.parse(readFileSync('schemas/form.schema.json', 'utf8')) as object)
}

const validate = validator()

/** A copy of a form with one thing changed. */
function changed(
  id: string,
  change: (form: {
    identities: Record<string, unknown>[]
    blocks: { rows: Record<string, unknown>[] }[]
  }) => void,
): unknown {
  const copy = structuredClone(formOf(id)) as unknown as Parameters<typeof change>[0]
  change(copy)
  return copy
}

describe('the schema of forms', () => {
  it.each(forms.map((form) => [form.id, form] as const))('accepts %s', (_id, form) => {
    validate(form)
    expect(validate.errors).toBeNull()
  })

  it.each([
    [
      'a sum whose total no row has',
      (form: { identities: Record<string, unknown>[] }) =>
        Object.assign(form.identities[1] ?? {}, { total: 'settledd' }),
    ],
    [
      'a sum with an unknown part',
      (form: { identities: Record<string, unknown>[] }) =>
        Object.assign(form.identities[1] ?? {}, { parts: ['granted', 'grantd'] }),
    ],
    [
      'a balance with an unknown side',
      (form: { identities: Record<string, unknown>[] }) =>
        Object.assign(form.identities[2] ?? {}, { right: ['settled', 'nothing'] }),
    ],
    [
      'columns where rows are meant',
      (form: { identities: Record<string, unknown>[] }) =>
        Object.assign(form.identities[1] ?? {}, { total: 'naturalPerson' }),
    ],
    [
      'rows where columns are meant',
      (form: { identities: Record<string, unknown>[] }) =>
        Object.assign(form.identities[0] ?? {}, { total: 'settled' }),
    ],
    [
      'a limit to unknown columns',
      (form: { identities: Record<string, unknown>[] }) =>
        Object.assign(form.identities[1] ?? {}, { only: ['sum'] }),
    ],
    [
      'a kind of identity that nobody runs',
      (form: { identities: Record<string, unknown>[] }) =>
        Object.assign(form.identities[1] ?? {}, { kind: 'product' }),
    ],
  ])('rejects %s', (_what, change) => {
    expect(validate(changed('requests-2021', change))).toBe(false)
  })

  it('rejects a row in an unknown group', () => {
    const wrong = changed('requests-2021', ({ blocks }) =>
      Object.assign(blocks[0]?.rows[0] ?? {}, { parent: 'nobody' }),
    )
    expect(validate(wrong)).toBe(false)
    expect(validate.errors?.some(({ keyword }) => keyword === 'keyOf')).toBe(true)
  })
})

describe('the forms', () => {
  it.each(forms.map((form) => [form.id, form] as const))('%s uses each key once', (_id, { blocks }) => {
    const rows = blocks.flatMap((block) => block.rows.map(({ key }) => key))
    expect(new Set(rows).size).toBe(rows.length)
    for (const { columns } of blocks) expect(new Set(columns.map(({ key }) => key)).size).toBe(columns.length)
  })

  it('are prescribed by the regimes, one of each family', () => {
    const prescribed = regimes.map(({ id, forms: own }) => [id, own.map((form) => form.id)])
    expect(Object.fromEntries(prescribed)).toEqual({
      'cn-2008': [],
      'cn-2014': ['statistics-2014'],
      'cn-2019': ['proactive-2019', 'requests-2019', 'remedies'],
      'cn-2021': ['proactive-2021', 'requests-2021', 'remedies'],
    })
  })
})
