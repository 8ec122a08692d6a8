#!/usr/bin/env node
import { createRequire } from 'node:module'

const { main } = createRequire(import.meta.url)('./command.cjs').loadCommand()
await main()
