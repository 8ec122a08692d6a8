#!/usr/bin/env node
// CommonJS, as bin/package.json says: starting the loader of ES modules takes a tenth of Node's own start.
require('./command.js').loadCommand().main()
