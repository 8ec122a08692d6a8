import type { Regime, RegimeId } from '../../model/regime.js'
import { formOf } from '../tables/forms.js'
import cn2008 from '../../../schemas/regimes/cn-2008.json' with { type: 'json' }
import cn2014 from '../../../schemas/regimes/cn-2014.json' with { type: 'json' }
import cn2019 from '../../../schemas/regimes/cn-2019.json' with { type: 'json' }
import cn2021 from '../../../schemas/regimes/cn-2021.json' with { type: 'json' }

/** All regimes, oldest first. Their shape is checked against `schemas/regime.schema.json` by a test. */
export const regimes: readonly Regime[] = [cn2008, cn2014, cn2019, cn2021].map(
  (stored) => ({ ...stored, forms: stored.forms.map(formOf) }) as unknown as Regime,
)

export function regimeOf(id: RegimeId): Regime {
  const regime = regimes.find((candidate) => candidate.id === id)
  if (!regime) throw new Error(`No regime ${id}`)
  return regime
}
