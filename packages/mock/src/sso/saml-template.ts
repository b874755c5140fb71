/** Who a response is from and for, and when; each tag in braces is filled in, escaped. */
const response = (content: string): string =>
  '<samlp:Response xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion"' +
  ' ID="{Id}" Version="2.0" IssueInstant="{Now}" Destination="{Recipient}" InResponseTo="{Request}">' +
  `<saml:Issuer>{Issuer}</saml:Issuer>${content}</samlp:Response>`;

const status = (code: string): string => `<samlp:Status>${code}</samlp:Status>`;

const attribute = (name: string, values: readonly string[]): string =>
  `<saml:Attribute Name="${name}" NameFormat="urn:oasis:names:tc:SAML:2.0:attrname-format:uri">` +
  `${values.map((value) => `<saml:AttributeValue>{${value}}</saml:AttributeValue>`).join('')}</saml:Attribute>`;

const subject =
  '<saml:Subject><saml:NameID Format="urn:oasis:names:tc:SAML:2.0:nameid-format:persistent" NameQualifier="{Issuer}"' +
  ' SPNameQualifier="{Audience}">{NameId}</saml:NameID>' +
  '<saml:SubjectConfirmation Method="urn:oasis:names:tc:SAML:2.0:cm:bearer">' +
  '<saml:SubjectConfirmationData NotOnOrAfter="{Until}" Recipient="{Recipient}" InResponseTo="{Request}"/>' +
  '</saml:SubjectConfirmation></saml:Subject>';

const conditions =
  '<saml:Conditions NotBefore="{Now}" NotOnOrAfter="{Until}"><saml:AudienceRestriction>' +
  '<saml:Audience>{Audience}</saml:Audience></saml:AudienceRestriction></saml:Conditions>';

const statement =
  '<saml:AuthnStatement AuthnInstant="{AuthnInstant}" SessionIndex="{SessionIndex}"><saml:AuthnContext>' +
  '<saml:AuthnContextClassRef>{ContextClass}</saml:AuthnContextClassRef></saml:AuthnContext></saml:AuthnStatement>';

/** A response that says who has come (SAML Profiles 2.0 §4.1.4.2). `methods` are the tags of the authentication methods. */
export const successTemplate = (methods: readonly string[]): string =>
  response(
    `${status('<samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:Success"/>')}` +
      '<saml:Assertion ID="{AssertionId}" Version="2.0" IssueInstant="{Now}"><saml:Issuer>{Issuer}</saml:Issuer>' +
      `${subject}${conditions}${statement}<saml:AttributeStatement>` +
      attribute('urn:oid:2.16.840.1.113730.3.1.241', ['Name']) +
      attribute('urn:oid:0.9.2342.19200300.100.1.3', ['Email']) +
      (methods.length > 0 ? attribute('urn:ietf:rfc:8176:amr', methods) : '') +
      '</saml:AttributeStatement></saml:Assertion>',
  );

/** A response that says no, with the reason as second-level status (SAML Core 2.0 §3.2.2.2). */
export const refusalTemplate = response(
  status(
    '<samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:Responder"><samlp:StatusCode Value="{Reason}"/></samlp:StatusCode>',
  ),
);

const service = (binding: string): string =>
  `<md:SingleSignOnService Binding="urn:oasis:names:tc:SAML:2.0:bindings:${binding}" Location="{SingleSignOn}"/>`;

/** What applications are configured with (SAML Metadata 2.0 §2.4.3). */
export const metadataTemplate =
  '<md:EntityDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata" entityID="{EntityId}">' +
  '<md:IDPSSODescriptor WantAuthnRequestsSigned="false" protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol">' +
  '<md:KeyDescriptor use="signing"><ds:KeyInfo xmlns:ds="http://www.w3.org/2000/09/xmldsig#"><ds:X509Data>' +
  '<ds:X509Certificate>{Certificate}</ds:X509Certificate></ds:X509Data></ds:KeyInfo></md:KeyDescriptor>' +
  '<md:NameIDFormat>urn:oasis:names:tc:SAML:2.0:nameid-format:persistent</md:NameIDFormat>' +
  `${service('HTTP-Redirect')}${service('HTTP-POST')}</md:IDPSSODescriptor></md:EntityDescriptor>`;
