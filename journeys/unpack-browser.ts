/**
 * Unpacks the packaged Chromium below the temporary folder, in a process of its own: the package reads
 * TMPDIR and AWS_LAMBDA_JS_RUNTIME when it is loaded, and changes the environment of whoever loads it.
 */
import chromium from '@sparticuz/chromium';

await chromium.executablePath();
