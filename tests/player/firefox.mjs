/** In Firefox: answers a question, reloads, has two tabs, and looks at the review. Says one line of JSON: what it saw. */

import puppeteer from "puppeteer-core";

const [path, site] = process.argv.slice(2);
const browser = await puppeteer.launch({ browser: "firefox", executablePath: path, headless: true });
const wrong = [];
const seen = { version: await browser.version(), wrong };

async function open(page) {
  const tab = await browser.newPage();
  tab.setDefaultTimeout(20_000);
  tab.on("console", (message) => ["error", "warn"].includes(message.type()) && wrong.push(message.text()));
  tab.on("pageerror", ({ message }) => wrong.push(message));
  await tab.goto(site + page);
  return tab;
}
const due = (tab) => tab.waitForFunction(() => document.querySelector(".cw-due")?.textContent);
const verdict = (tab) => tab.$eval("#question-restart-email", (form) => form.dataset.verdict ?? "");

try {
  const tab = await open("");
  await tab.waitForSelector("#question-restart-email[data-cw-ready=recalled]");
  await tab.click("#question-restart-email .cw-option:nth-child(1) > label");
  await tab.click("#question-restart-email .cw-check");
  seen.answered = await verdict(tab);
  await tab.reload();
  await tab.waitForSelector("#question-restart-email[data-cw-ready=recalled]");
  seen.reloaded = await verdict(tab);
  const other = await open("");
  await other.waitForSelector("#question-restart-email[data-verdict]");
  await other.click("#question-restart-email .cw-again");
  await tab.waitForSelector("#question-restart-email:not([data-verdict])");
  await other.click("#question-restart-email .cw-option:nth-child(2) > label");
  await other.click("#question-restart-email .cw-check");
  await tab.waitForSelector("#question-restart-email[data-verdict=right]");
  seen.inTheOtherTab = await verdict(tab);
  await tab.goto(`${site}review/`);
  seen.review = await (await due(tab)).jsonValue();
} finally {
  await browser.close();
}
console.log(JSON.stringify(seen));
