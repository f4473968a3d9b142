// The generated AsyncAPI document through the project's own parser: no error may be found.
import { readFileSync } from 'node:fs';
import { Parser } from '@asyncapi/parser';

const { document, diagnostics } = await new Parser().parse(readFileSync(process.argv[2], 'utf8'));
const errors = diagnostics.filter((diagnostic) => diagnostic.severity === 0);
errors.forEach((error) => console.log(`FAIL ${error.path.join('.')}: ${error.message}`));
if (document === undefined || errors.length > 0) {
  process.exitCode = 1;
} else {
  console.log(`ok   AsyncAPI ${document.version()}, ${document.allMessages().length} messages`);
}
