import type { Form } from '../../model/form.js'
import annex from '../../../schemas/forms/annex.json' with { type: 'json' }
import annex35 from '../../../schemas/forms/annex-35.json' with { type: 'json' }
import proactive2019 from '../../../schemas/forms/proactive-2019.json' with { type: 'json' }
import proactive2021 from '../../../schemas/forms/proactive-2021.json' with { type: 'json' }
import remedies from '../../../schemas/forms/remedies.json' with { type: 'json' }
import requests2019 from '../../../schemas/forms/requests-2019.json' with { type: 'json' }
import requests2021 from '../../../schemas/forms/requests-2021.json' with { type: 'json' }
import statistics2014 from '../../../schemas/forms/statistics-2014.json' with { type: 'json' }

/** All prescribed tables. Their shape is checked against `schemas/form.schema.json` by a test. */
export const forms: readonly Form[] = [
  proactive2019,
  proactive2021,
  requests2019,
  requests2021,
  remedies,
  statistics2014,
  annex,
  annex35,
] as unknown as readonly Form[]

export function formOf(id: string): Form {
  const form = forms.find((candidate) => candidate.id === id)
  if (!form) throw new Error(`No form ${id}`)
  return form
}
