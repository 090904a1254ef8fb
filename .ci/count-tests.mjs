// Counts the tests of a run from the files that the test runners wrote.
//   node .ci/count-tests.mjs FOLDER FAILED_STEPS     prints each failed test, then "N passed, N failed"; exit code 1 when something failed
//   node .ci/count-tests.mjs FOLDER --any-failed     prints nothing; exit code 0 when a file tells of a failed test
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const linesOfFailure = 6;
const [folder, second] = process.argv.slice(2);
const files = readdirSync(folder, { recursive: true }).map((name) => join(folder, String(name)));
const counts = [
  ...files.filter((file) => file.endsWith('.trx')).map(countTrx),
  ...files.filter((file) => file.endsWith('.vitest.json')).map(countVitest),
];
const passed = sum((count) => count.passed);
const failed = sum((count) => count.failed);

if (second === '--any-failed') {
  process.exit(failed > 0 ? 0 : 1);
}

// Named at the end once more: whoever reads a long output reads its end.
for (const failure of counts.flatMap((count) => count.failures)) {
  console.log(`FAILED ${failure.name}\n${failure.message.trim().split('\n').slice(0, linesOfFailure).join('\n')}\n`);
}

const all = failed + Number(second);
console.log(`${passed} passed, ${all} failed`);
process.exitCode = all > 0 ? 1 : 0;

function sum(part) {
  return counts.reduce((total, count) => total + part(count), 0);
}

// VSTest writes one <Counters …/> for each test project; skipped tests are in neither number.
function countTrx(file) {
  const text = readFileSync(file, 'utf8');
  const counters = /<Counters\s[^>]*>/.exec(text)?.[0];
  if (!counters) throw new Error(`${file} holds no counters.`);
  const number = (name) => Number(new RegExp(`\\b${name}="(\\d+)"`).exec(counters)?.[1] ?? 0);
  const failed = number('failed') + number('error') + number('timeout') + number('aborted');
  // A test host that died leaves a failed run without a failed test.
  const broken = failed === 0 && /<ResultSummary\s[^>]*outcome="(Failed|Aborted|Error)"/.test(text) ? 1 : 0;
  const failures = [...text.matchAll(/<UnitTestResult\s[^>]*outcome="Failed"[^>]*>[\s\S]*?<\/UnitTestResult>/g)].map(([result]) => ({
    name: plain(/\btestName="([^"]*)"/.exec(result)?.[1]),
    message: plain(/<Message>([\s\S]*?)<\/Message>/.exec(result)?.[1]),
  }));
  return { passed: number('passed'), failed: failed + broken, failures };
}

function plain(xml = '') {
  return xml.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&#xD;/g, '').replace(/&amp;/g, '&');
}

// A file of tests that could not be loaded has no tests of its own but counts as a failed one.
function countVitest(file) {
  const report = JSON.parse(readFileSync(file, 'utf8'));
  const broken = report.testResults.filter((suite) => suite.status === 'failed' && suite.assertionResults.length === 0).length;
  const failures = report.testResults.flatMap((suite) =>
    suite.assertionResults
      .filter((test) => test.status === 'failed')
      .map((test) => ({ name: test.fullName, message: test.failureMessages.join('\n') })),
  );
  return { passed: report.numPassedTests, failed: report.numFailedTests + broken, failures };
}
