//! The catalogue of findings. `docs/findings.md` explains each of them.

use std::fmt;

use super::Severity;

macro_rules! codes {
    ($($variant:ident $code:literal $title:literal)*) => {
        /// The kind of a finding. The written code (`E0107`) is stable; codes are added, never reused.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum Code {
            $(#[doc = concat!($code, ": ", $title, ".")] $variant,)*
        }

        impl Code {
            /// Every code, in the order of the catalogue.
            pub const ALL: &[Self] = &[$(Self::$variant),*];

            /// The written code: `E` or `W` and four digits, of which the first two are the group.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $code,)* }
            }

            /// What it is, in a few words.
            #[must_use]
            pub const fn title(self) -> &'static str {
                match self { $(Self::$variant => $title,)* }
            }
        }
    };
}

codes! {
    // The text.
    FileUnreadable "E0101" "the file cannot be read"
    NotUtf8 "E0102" "the file is not UTF-8"
    EmptyDocument "E0103" "the document is empty"
    DocumentTooLarge "E0105" "the document is too large"
    Syntax "E0106" "syntax error"
    DuplicateKey "E0107" "a key is used twice in one mapping"
    NestedTooDeep "E0108" "values are nested too deep"
    TooManyValues "E0109" "the document expands to too many values"
    SeveralDocuments "E0110" "the file holds several YAML documents"
    UnsupportedTag "E0111" "a YAML tag that has no meaning here"
    KeyNotText "E0112" "a mapping key is not a text"
    NumberNotJson "E0113" "a number that JSON does not have"
    InvalidMergeKey "E0114" "a merge key does not name a mapping"
    // The version.
    MissingVersion "E0120" "the OpenAPI version is missing"
    InvalidVersion "E0121" "the OpenAPI version is not a version"
    SwaggerDocument "E0122" "a Swagger 2.0 document"
    UnsupportedVersion "E0123" "an OpenAPI version that is not supported"
    // Versions after 3.0.
    UncheckedKeyword "W0130" "a keyword that the client does not check"
    PatternProperties "W0131" "members whose names follow a pattern"
    ImpossibleProperty "W0132" "a property that has no value"
    NewerConstruct "W0133" "a construct of OpenAPI 3.2 without effect"
    Webhooks "W0134" "webhooks have no effect"
    // Overlays.
    InvalidOverlay "E1002" "an overlay that cannot be applied"
    OverlayWithoutMatch "E1003" "an action of an overlay that matches nothing"
    // The structure.
    UnknownKey "W1010" "an unknown key"
    MissingKey "E0202" "a required key is missing"
    AssumedKey "W1018" "a required key that is assumed"
    OtherReading "W1019" "a value that is read as another"
    WrongKind "E0203" "a value of the wrong kind"
    UnknownWord "E0204" "a word that is not one of the allowed ones"
    InvalidStatusCode "W1011" "an invalid status code"
    InvalidPathKey "W1012" "a path does not start with a slash"
    NumberOutOfRange "W1013" "a number out of range"
    ConflictingKeys "W1014" "two keys that exclude each other"
    EmptyCollection "W1015" "a list or mapping that must not be empty"
    InvalidMediaType "W1016" "an invalid media type"
    Refused "E0219" "the document model refuses a value"
    // References.
    DanglingReference "E0301" "a reference to something that does not exist"
    ReferenceCycle "E0302" "references that go round in a circle"
    ExternalReference "E0303" "a reference to what cannot be read"
    WrongReferenceKind "E0304" "a reference to the wrong kind of component"
    MissingSchema "W0305" "a reference to a schema that does not exist"
    TooManyFiles "E1001" "too many files"
    RemoteSchema "W1005" "a schema that only a server has"
    ReferenceToAnotherKind "W1006" "a reference to another kind of component"
    MisplacedReference "W1001" "a reference where OpenAPI has none"
    DynamicReference "W1002" "a dynamic reference"
    ParameterAsHeader "W1003" "a parameter where a header belongs"
    InvalidReference "E0305" "a reference that names nothing"
    ReferenceSiblings "W0301" "keys beside a reference"
    UnusedComponent "W0302" "a component that nothing uses"
    // Operations and paths.
    DuplicateOperationId "W1004" "an operationId is used twice"
    MalformedPathTemplate "E0405" "a malformed path template"
    ParameterWithoutSchema "W1017" "a parameter without schema"
    OperationWithoutTag "W0401" "operations without tags"
    SeveralTags "W0402" "an operation with several tags"
    IgnoredHeaderParameter "W0403" "a header parameter that OpenAPI ignores"
    UndeclaredTag "W0404" "a tag that the document does not declare"
    // Schemas.
    NestedSchemas "E0514" "schemas are nested too deep"
    UnknownFormat "W0501" "an unknown format"
    // Security.
    UnexpectedScopes "W0601" "scopes for a scheme that has none"
    UnknownSecurityScheme "W1501" "a security scheme that does not exist"
    UnknownScope "W1502" "a scope that the flow does not declare"
    SecurityCombination "W1503" "security schemes that cannot go together"
    TokenBrought "W1504" "tokens that the caller brings"
    ChallengeScheme "W1505" "an http scheme that answers a challenge"
    UnusableHeader "W1507" "a security scheme whose header a call cannot set"
    SecurityUnsaid "W1508" "security schemes without a word on which operations need them"
    InvalidTokenUrl "W1506" "a token URL that the client does not use"
    // Servers and what belongs to no other group.
    NoDefaultServer "W1510" "a server that is no address"
    ServerVariables "W1511" "variables of a server are filled in"
    TraceOperation "W1521" "a TRACE operation is sent without credentials"
    // Extensions.
    UnknownExtension "E0701" "an unknown extension"
    MisplacedExtension "E0702" "an extension in the wrong place"
    InvalidExtension "E0703" "an extension with an invalid value"
    PaginationParameter "E0704" "`x-pagination` names an unfit parameter"
    PaginationPointer "E0705" "`x-pagination` points at an unfit value"
    SecretNotText "E0706" "`x-secret` on something that is no text"
    ImpersonationParameters "E0707" "`x-impersonation` needs exactly one path parameter"
    TimestampForms "E0708" "`x-timestamp` on forms that are no timestamps"
    VersionTooLow "E1701" "a version that does not allow what changed"
    ForeignExtension "W0701" "an extension this generator does not know"
    // What OpenAPI has and this generator does not (yet).
    ParameterKeyword "W1301" "a keyword of a parameter that has no effect"
    ParameterContent "W1302" "a parameter with content that is not JSON"
    UnusableHeaderParameter "W1303" "a header parameter that a call cannot set"
    UndeclaredPathParameter "W1304" "a path parameter is not declared"
    UnknownPathParameter "W1305" "a declared path parameter is not in the path"
    DuplicateParameter "W1306" "a parameter is declared twice"
    OptionalPathParameter "W1307" "a path parameter that is not required"
    EquivalentPaths "W1308" "two paths that differ only in parameter names"
    QueryInPath "W1309" "a path with a query"
    PathNotSentAsWritten "W1314" "a path that is not sent as it is written"
    UnexpectedRequestBody "W1310" "a request body where HTTP gives it no meaning"
    EmptyForm "W1311" "a form without members"
    OpaqueBody "W1312" "a body that the caller writes"
    OtherMediaType "W1313" "a media type that is not sent"
    FileAsText "W1315" "a file that is sent as text"
    EncodingWithoutEffect "W1316" "an encoding that has no effect"
    PartMediaType "W1317" "a part of another media type"
    NestedParameter "W1318" "a parameter that is deeper than its style"
    CollidingMember "W1319" "a member that goes by the name of another parameter"
    Links "W0901" "links are only documented"
    // Types.
    UnknownRequiredProperty "W1101" "`required` names a property that does not exist"
    ExampleMismatch "W1102" "an example that does not fit its schema"
    DefaultMismatch "W1103" "a default that does not fit its schema"
    EnumMismatch "W1104" "an enum value that does not fit the type"
    ArrayWithoutItems "W1105" "an array without items"
    ImpossibleRange "W1106" "a lower bound above the upper bound"
    MissingType "W1107" "keywords of a type without the type"
    InapplicableKeyword "W1108" "a keyword that has no effect on this type"
    DuplicateEnumValue "W1109" "an enum value is listed twice"
    ReadOnlyAndWriteOnly "W1110" "a schema that is both read-only and write-only"
    ConflictingProperty "W1111" "schemas that contradict each other in one value"
    EndlessSchema "W1112" "a schema that contains itself without end"
    PlainEnum "W1113" "an enum that is a plain value"
    LongTuple "W1114" "an array with too many kinds of item"
    // Unions.
    Not "W1201" "`not` has no effect on types"
    LargeProduct "W1202" "an object with too many alternatives"
    AlikeAlternatives "W1203" "alternatives of a union that look the same"
    UnknownMapping "W1204" "a discriminator maps to a schema that does not exist"
    MixedUnion "W1205" "an alternative that is no object beside members"
    // Answers and operations.
    UnusedMediaType "W1401" "a media type that the client does not ask for"
    NoSuccessResponse "W1402" "an operation without a success response"
    UnexpectedResponseBody "W1403" "a response body where HTTP has none"
    ResponseWithoutSchema "W1404" "a JSON response without schema"
    Callbacks "W1405" "callbacks are only documented"
    ProtocolSwitch "W1406" "an operation that switches protocols"
    HeaderAsText "W1407" "a header of a response that is read as a text"
}

impl Code {
    /// Errors stop the generation, warnings do not.
    #[must_use]
    pub fn severity(self) -> Severity {
        if self.as_str().starts_with('W') {
            Severity::Warning
        } else {
            Severity::Error
        }
    }
}

impl fmt::Display for Code {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}
