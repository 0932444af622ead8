import { chromium } from 'playwright-core'; import { AxeBuilder } from '@axe-core/playwright';
const b = await chromium.launch({ executablePath:'/usr/bin/chromium', args:['--no-sandbox'] });
const out='/tmp/adm/'; const L='http://127.0.0.1:5391', A='http://127.0.0.1:5392';
async function ctx(width, scheme){ const c=await b.newContext({viewport:{width,height:900},colorScheme:scheme,locale:'en',reducedMotion:'reduce'}); const p=await c.newPage(); p.setDefaultTimeout(25000); p.on('console',m=>m.type()==='error'&&console.log('CONSOLE',m.text().slice(0,300))); p.on('pageerror',e=>console.log('PAGEERROR',e.message)); return {c,p}; }
async function check(p,name){ const {violations}=await new AxeBuilder({page:p}).withTags(['wcag2a','wcag2aa','wcag21a','wcag21aa','wcag22aa']).analyze(); const over=await p.evaluate(()=>document.documentElement.scrollWidth-document.documentElement.clientWidth); console.log(name,'axe',JSON.stringify(violations.map(v=>v.id+': '+v.nodes.map(n=>n.html.slice(0,160)).join(' | '))),'overflow',over); await p.screenshot({path:out+name+'.png',fullPage:true}); }
const step=process.argv[2];
if(step==='local'){
  const {p}=await ctx(1280,'light'); await p.goto(L+'/admin'); await p.getByRole('heading',{name:'Hit rate over time'}).waitFor(); await p.locator('canvas').waitFor();
  await p.waitForTimeout(500); await check(p,'admin-light'); console.log('login shown in local', await p.getByText('Log in').count());
  await p.goto(L+'/login'); await p.waitForURL('**/library'); console.log('local /login ->', p.url());
  const n=await ctx(320,'dark'); await n.p.goto(L+'/admin'); await n.p.locator('canvas').waitFor(); await n.p.waitForTimeout(500); await check(n.p,'admin-320-dark');
  await n.p.goto(L+'/admin/users'); await n.p.getByText('Nobody yet.').waitFor(); await check(n.p,'users-local-320');
}
if(step==='account'){
  const {c,p}=await ctx(1280,'dark'); await p.goto(A+'/admin/users?x=1'); await p.waitForURL(/login\?next/); await p.getByLabel('Name').waitFor(); await check(p,'login-dark');
  await p.getByLabel('Name').fill('admin'); await p.getByLabel('Password').fill('nope nope'); await p.getByRole('button',{name:'Log in'}).click(); await p.getByText('Name or password is wrong.').waitFor(); await check(p,'login-wrong');
  await p.getByLabel('Password').fill('correct horse'); await p.getByRole('button',{name:'Log in'}).click(); await p.waitForURL('**/admin/users?x=1'); await p.getByText('set in the server').waitFor(); console.log('back at',p.url());
  await p.getByLabel('Name').fill('ann'); await p.getByLabel('Password').fill('first password'); await p.getByRole('button',{name:'Make the account'}).click(); await p.getByText('ann has an account.').waitFor(); await check(p,'users-dark');
  await p.getByRole('button',{name:'Make an admin: ann'}).click(); await p.getByRole('dialog').waitFor(); await check(p,'users-role'); await p.getByRole('button',{name:'Change',exact:true}).click(); await p.getByText('ann is changed.').waitFor();
  await p.getByRole('button',{name:'Make a user: ann'}).click(); await p.getByRole('button',{name:'Change',exact:true}).click(); await p.getByRole('button',{name:'Make an admin: ann'}).waitFor();
  await p.getByRole('button',{name:'New password: ann'}).click(); await p.getByRole('dialog').getByLabel('New password').fill('first passwort'); await p.getByRole('dialog').getByRole('button',{name:'New password'}).click(); await p.getByText('ann has a new password.').waitFor();
  // session of ann, narrow
  const n=await ctx(320,'light'); await n.p.goto(A+'/account'); await n.p.getByLabel('Name').fill('ann'); await n.p.getByLabel('Password').fill('first passwort'); await n.p.getByRole('button',{name:'Log in'}).click(); await n.p.waitForURL('**/account'); await n.p.getByLabel('Current password').waitFor(); await check(n.p,'account-320');
  await n.p.getByLabel('Current password').fill('wrong one!'); await n.p.locator('input[name=new]').fill('second password'); await n.p.locator('input[name=again]').fill('second password'); await n.p.getByRole('button',{name:'Change password'}).click(); await n.p.getByText('The current password is wrong.').waitFor();
  await n.p.getByLabel('Current password').fill('first passwort'); await n.p.getByRole('button',{name:'Change password'}).click(); await n.p.getByText('Your password is changed.').waitFor(); console.log('admin links for ann', await n.p.getByRole('link',{name:'Administration'}).count());
  await n.p.goto(A+'/admin'); await n.p.getByText('This page is for admins.').waitFor();
  // ann's password reset by admin -> dialog over the page
  await n.p.goto(A+'/quick-sync'); await n.p.getByRole('button',{name:'Measure my connection'}).waitFor();
  await p.getByRole('button',{name:'New password: ann'}).click(); await p.getByRole('dialog').getByLabel('New password').fill('third password'); await p.getByRole('dialog').getByRole('button',{name:'New password'}).click(); await p.getByText('ann has a new password.').waitFor();
  await n.p.getByLabel('Low (64 kbps)').click(); await n.p.getByRole('dialog',{name:'Log in again'}).waitFor(); await n.p.getByRole('dialog').getByLabel('Password').waitFor(); await check(n.p,'expired-320');
  await n.p.getByRole('dialog').getByLabel('Password').fill('third password'); await n.p.getByRole('dialog').getByRole('button',{name:'Log in'}).click(); await n.p.getByRole('dialog').waitFor({state:'detached'}); console.log('still at',n.p.url());
  await p.getByRole('button',{name:'Remove: ann'}).click(); await p.getByRole('dialog').getByRole('button',{name:'Remove'}).click(); await p.getByText('ann is removed.').waitFor();
  await p.getByRole('button',{name:'Your account: admin'}).click(); await p.getByRole('menuitem',{name:'Log out'}).click(); await p.waitForURL('**/login');
  await p.goto(A+'/library'); await p.waitForTimeout(1500); console.log('anonymous library', p.url(), await p.getByRole('link',{name:'Log in'}).count());
  for(let i=0;i<7;i++){ await c.request.post(A+'/api/login',{form:{username:'bob',password:'nope nope '+i}}); }
  await p.goto(A+'/login'); await p.getByLabel('Name').fill('bob'); await p.getByLabel('Password').fill('x x x x x'); await p.getByRole('button',{name:'Log in'}).click(); await p.getByText(/Too many/).waitFor(); console.log(await p.getByText(/Too many/).textContent());
}
if(step==='work'){
  const {c,p}=await ctx(1280,'dark'); await p.goto(L+'/admin'); await p.locator('canvas').waitFor();
  await p.getByRole('button',{name:'What would go?'}).click(); await p.getByText('Nothing in the cache fits this.').waitFor();
  const t=(await (await c.request.get(L+'/api/library/tracks?limit=100')).json()).tracks; console.log(t.length,'tracks');
  const m=await c.request.post(L+'/api/mixtapes',{data:{title:'Evening',tracks:t.slice(0,12).map(x=>x.path)}}); console.log('mixtape',m.status());
  for(const x of t.filter(x=>/flac|wav/.test(x.path)).slice(0,6)) await c.request.get(L+'/play/'+x.path.split('/').map(encodeURIComponent).join('/')+'?quality=low');
  await p.waitForTimeout(4000);
  for(const x of t.filter(x=>/flac|wav/.test(x.path)).slice(0,6)) await c.request.get(L+'/play/'+x.path.split('/').map(encodeURIComponent).join('/')+'?quality=low');
  await p.reload(); await p.locator('canvas').waitFor();
  await p.getByLabel('High').check(); await p.getByRole('button',{name:'What would be made?'}).click(); await p.getByText('Need no rendition').waitFor(); await p.screenshot({path:out+'precache.png',fullPage:true});
  const s=p.getByRole('button',{name:'Start'}); if(await s.count()){ await s.click(); await p.getByText('The task is taken on').waitFor(); }
  await p.waitForTimeout(12000); await check(p,'admin-dark-work');
  await p.getByRole('button',{name:'What would go?'}).click(); await p.getByRole('dialog').waitFor(); await check(p,'clear-dialog'); await p.getByRole('dialog').getByRole('button',{name:'Clear',exact:true}).click(); await p.getByText(/(is|are) gone, /).waitFor(); console.log(await p.getByText(/(is|are) gone, /).textContent());
  await p.getByRole('button',{name:'Look for new music'}).click(); await p.getByText(/^Looked through/).waitFor(); console.log(await p.getByText(/^Looked through/).textContent());
  const n=await ctx(320,'light'); await n.p.goto(L+'/admin'); await n.p.locator('canvas').waitFor(); await n.p.getByText('As a table').click(); await n.p.waitForTimeout(800); await check(n.p,'admin-320-work');
}
await b.close();
