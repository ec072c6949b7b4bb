/** The HTTP contract between the extension and the service: short names for what `npm run types` generates. */

import type { components } from "./api.gen";

type Schemas = components["schemas"];

export type Account = Schemas["Account"];
export type Check = Schemas["Check"];
export type EmergencyReleaseReport = Schemas["EmergencyReleaseRequest"];
export type Finding = Schemas["Finding"];
export type Leader = Schemas["Leader"];
export type OwnDraft = Schemas["OwnDraft"];
export type OwnAttachment = Schemas["OwnAttachment"];
export type Person = Schemas["FoundPerson"];
export type FoundPeople = Schemas["People"];
/** The service has a limit of its own where none is given. */
export type PeopleSearch = Partial<Schemas["PeopleSearchRequest"]>;
export type Publication = Schemas["PublicationRequest"];
export type Release = Schemas["Release"];
export type SecondOpinion = Schemas["SecondOpinion"];
export type Session = Schemas["Session"];
/** What may be left out on the wire is always sent. */
export type SlippedReport = Required<Schemas["SlippedPostRequest"]>;
export type SlippedPost = Schemas["SlippedPost"];
export type SiteReport = Schemas["SiteReportRequest"];
/** What may be left out on the wire is always sent. */
export type CommentReport = Required<Schemas["CommentReportRequest"]>;
export type CommentReceipt = Schemas["CommentReport"];
/** What may be left out on the wire is always sent. */
export type FindingReport = Required<Schemas["FindingReportRequest"]>;
export type FindingReceipt = Schemas["FindingReport"];
export type SiteOff = Schemas["SiteOff"];
export type ProblemDetails = Schemas["Problem"];

export type Platform = Account["platform"];
export type Severity = Finding["severity"];
export type OpinionState = SecondOpinion["state"];

/** What may be left out on the wire is always sent, because the digest covers it. */
export type Attachment = Required<Schemas["Attachment"]>;
export type Draft = Required<Omit<Schemas["Draft"], "attachments">> & { attachments: Attachment[] };
