#!/usr/bin/env node
import process from 'node:process'
import { run } from '../dist/cli.js'

const { stdin, stdout, stderr, env } = process
process.exitCode = await run({ argv: process.argv.slice(2), stdin, stdout, stderr, cwd: process.cwd(), env })
