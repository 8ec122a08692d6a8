import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'

interface Step {
  readonly id: string
  readonly run?: string
  readonly uses?: string
  readonly if?: string
  readonly env?: Readonly<Record<string, string>>
  readonly with?: Readonly<Record<string, string>>
}

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default?: string; readonly description?: string }>>
  readonly runs: { readonly using: string; readonly steps: readonly Step[] }
}

export const action = parse(readFileSync('action.yml', 'utf8')) as Action

export interface StepOutcome {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

export type Inputs = Readonly<Record<string, string>>

/** Runs the shell steps of the action in a folder as a runner would, up to the first that fails. */
export function runAction(cwd: string, inputs: Inputs, env: Inputs = {}): StepOutcome {
  let outcome: StepOutcome = { code: 0, stdout: '', stderr: '' }
  for (const step of action.runs.steps) {
    if (step.run === undefined || outcome.code !== 0) continue
    const own = Object.entries(step.env ?? {}).map(([name, value]) => [name, filled(value, inputs)])
    const { status, stdout, stderr } = spawnSync(
      'bash',
      ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step.run],
      {
        cwd,
        stdio: ['ignore', 'pipe', 'pipe'],
        encoding: 'utf8',
        env: {
          PATH: process.env.PATH ?? '',
          GITHUB_ACTION_PATH: process.cwd(),
          GITHUB_OUTPUT: join(cwd, '.output'),
          ...env,
          ...(Object.fromEntries(own) as Inputs),
        },
      },
    )
    outcome = { code: status, stdout: outcome.stdout + stdout, stderr: outcome.stderr + stderr }
  }
  return outcome
}

/** `${{ inputs.files }}` → what was given, or the default. */
function filled(text: string, inputs: Inputs): string {
  return text.replace(/\$\{\{ inputs\.([\w-]+) \}\}/g, (_whole, name: string) => {
    const input = action.inputs[name]
    if (!input) throw new Error(`The action has no input ${name}`)
    return inputs[name] ?? input.default ?? ''
  })
}
