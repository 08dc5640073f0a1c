// npm's oidc-provider, as a test configures it: prints a line when it listens, and ends when its input does.
// Whoever comes is logged in as the one account, without being asked.
import http from 'node:http';
import { Provider } from 'oidc-provider';

const config = JSON.parse(process.env.NAMENS_PROVIDER);

const provider = new Provider(config.issuer, {
  clients: [config.client],
  jwks: config.jwks,
  acrValues: [config.account.acr],
  claims: { openid: ['sub'], profile: ['given_name', 'family_name'], number: ['urn:number'], acr: null, auth_time: null },
  scopes: ['openid', 'profile', 'number'],
  conformIdTokenClaims: false,
  features: { devInteractions: { enabled: false }, encryption: { enabled: true }, jwtUserinfo: { enabled: true } },
  cookies: { keys: ['only for this test'] },
  findAccount: (ctx, id) => ({ accountId: id, claims: () => ({ sub: id, ...config.account.claims }) }),
});

async function interact(request, response) {
  const { prompt, params, session } = await provider.interactionDetails(request, response);
  if (prompt.name === 'login') {
    const login = { accountId: config.account.sub, acr: config.account.acr };
    return provider.interactionFinished(request, response, { login }, { mergeWithLastSubmission: false });
  }
  const grant = new provider.Grant({ accountId: session.accountId, clientId: params.client_id });
  grant.addOIDCScope(params.scope);
  const consent = { grantId: await grant.save() };
  return provider.interactionFinished(request, response, { consent }, { mergeWithLastSubmission: true });
}

const handle = provider.callback();
http
  .createServer((request, response) => {
    if (!request.url.startsWith('/interaction/')) {
      handle(request, response);
      return;
    }
    interact(request, response).catch((failure) => {
      console.error(failure);
      response.writeHead(500).end();
    });
  })
  .listen(new URL(config.issuer).port, '127.0.0.1', () => console.log('listening'));

process.stdin.resume();
process.stdin.on('end', () => process.exit(0));
