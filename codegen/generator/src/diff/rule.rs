//! The rules by which changes are weighed. `docs/diff.md` gives the reasons.

use std::fmt;

/// What a change asks of the next version of the crate (Cargo's reading of Semantic Versioning).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// Nothing that a program could name has changed.
    Patch,
    /// There is more than before; every program still compiles.
    Minor,
    /// Some program no longer compiles.
    Major,
}

impl Level {
    /// `patch`, `minor` or `major`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Patch => "patch",
            Self::Minor => "minor",
            Self::Major => "major",
        }
    }
}

impl fmt::Display for Level {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.pad(self.as_str())
    }
}

/// What a change does to requests and answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Wire {
    /// Programs of either revision understand services of either revision.
    Compatible,
    /// Programs built from the old document may fail against a service that follows the new one.
    BreaksOldClients,
    /// Programs built from the new document may fail against a service that still follows the old one.
    BreaksNewClients,
    /// Each may fail against the other's service.
    BreaksBoth,
}

impl Wire {
    /// `compatible`, `breaks-old-clients`, `breaks-new-clients` or `breaks-both`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Compatible => "compatible",
            Self::BreaksOldClients => "breaks-old-clients",
            Self::BreaksNewClients => "breaks-new-clients",
            Self::BreaksBoth => "breaks-both",
        }
    }
}

impl fmt::Display for Wire {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.pad(self.as_str())
    }
}

macro_rules! rules {
    ($($variant:ident $code:literal $level:ident $wire:ident $title:literal)*) => {
        /// A kind of change. The written code (`D102`) is stable; codes are added, never reused.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum Rule {
            $(#[doc = concat!($code, ": ", $title, ".")] $variant,)*
        }

        impl Rule {
            /// Every rule, in the order of the catalogue.
            pub const ALL: &[Self] = &[$(Self::$variant),*];

            /// The written code.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $code,)* }
            }

            /// What happened, in a few words.
            #[must_use]
            pub const fn title(self) -> &'static str {
                match self { $(Self::$variant => $title,)* }
            }

            /// What it asks of the version of the crate.
            #[must_use]
            pub const fn level(self) -> Level {
                match self { $(Self::$variant => Level::$level,)* }
            }

            /// What it does to requests and answers.
            #[must_use]
            pub const fn wire(self) -> Wire {
                match self { $(Self::$variant => Wire::$wire,)* }
            }
        }
    };
}

rules! {
    // The client.
    DescriptionChanged "D101" Patch Compatible "prose changed"
    ServerChanged "D102" Patch BreaksOldClients "the default server changed"
    SchemeAdded "D103" Minor Compatible "a security scheme was added"
    SchemeRemoved "D104" Patch BreaksOldClients "a security scheme was removed"
    SchemeChanged "D105" Patch BreaksBoth "a security scheme asks for something else"
    EnvironmentAdded "D106" Minor Compatible "`Client::from_env` was added"
    EnvironmentRemoved "D107" Major Compatible "`Client::from_env` was removed"
    EnvironmentChanged "D108" Major Compatible "`Client::from_env` reads other variables"
    ErrorConventionChanged "D109" Patch Compatible "service codes and messages of errors are found elsewhere"
    ImpersonationAdded "D110" Minor Compatible "`Client::impersonate` was added"
    ImpersonationRemoved "D111" Major Compatible "`Client::impersonate` was removed"
    ImpersonationChanged "D112" Major Compatible "`Client::impersonate` takes something else"
    CredentialSetterAdded "D113" Minor Compatible "a kind of credentials can be set"
    CredentialSetterRemoved "D114" Major Compatible "a kind of credentials can no longer be set"
    ImpersonationSourceChanged "D115" Patch BreaksBoth "tokens of `Client::impersonate` come from another operation"
    HeaderAdded "D116" Minor Compatible "a header of answers was added"
    HeaderRemoved "D117" Major BreaksOldClients "a header of answers was removed"
    HeaderTypeChanged "D118" Major BreaksBoth "a header of answers has another type"
    HeaderNameChanged "D119" Patch BreaksBoth "a constant stands for another header"
    // Resources and operations.
    ResourceAdded "D201" Minor Compatible "a resource was added"
    ResourceRemoved "D202" Major Compatible "a resource was removed"
    OperationAdded "D203" Minor BreaksNewClients "an operation was added"
    OperationRemoved "D204" Major BreaksOldClients "an operation was removed"
    OperationRenamed "D205" Major Compatible "an operation is called otherwise"
    RequestLineChanged "D206" Patch BreaksBoth "an operation has another method or path"
    OperationDeprecated "D207" Minor Compatible "an operation was deprecated"
    OperationRestored "D208" Patch Compatible "an operation is no longer deprecated"
    IdempotencyChanged "D209" Patch Compatible "an operation is repeated by other rules"
    SecurityAlternativeAdded "D210" Minor BreaksNewClients "an operation takes other credentials, too"
    SecurityAlternativeRemoved "D211" Patch BreaksOldClients "an operation no longer takes some credentials"
    SecretsChanged "D212" Patch Compatible "other values are redacted"
    FeatureChanged "D213" Major Compatible "a resource is compiled with another feature"
    OperationIdChanged "D214" Patch Compatible "an operation has another `operationId`, but no other name"
    OperationServerChanged "D215" Patch BreaksOldClients "an operation is served elsewhere"
    SecurityOrderChanged "D216" Patch Compatible "an operation prefers other credentials"
    // Parameters.
    OptionalParameterAdded "D301" Minor BreaksNewClients "an optional parameter was added"
    RequiredParameterAdded "D302" Major BreaksOldClients "a required parameter was added"
    ParameterRemoved "D303" Major BreaksOldClients "a parameter was removed"
    ParameterBecameRequired "D304" Major BreaksOldClients "a parameter became required"
    ParameterBecameOptional "D305" Major BreaksNewClients "a parameter became optional"
    ParameterTypeChanged "D306" Major BreaksBoth "a parameter has another type"
    ParameterRenamed "D307" Major Compatible "a parameter is called otherwise"
    ParameterOrderChanged "D308" Major Compatible "arguments come in another order"
    ParameterSentOtherwise "D309" Patch BreaksBoth "a parameter is sent in another way"
    ParameterConstraintsChanged "D310" Patch Compatible "what is documented of a parameter's value changed"
    // Bodies.
    OptionalBodyAdded "D401" Minor BreaksNewClients "an optional body was added"
    RequiredBodyAdded "D402" Major BreaksOldClients "a required body was added"
    BodyRemoved "D403" Major BreaksOldClients "a body was removed"
    BodyBecameRequired "D404" Major BreaksOldClients "a body became required"
    BodyBecameOptional "D405" Major BreaksNewClients "a body became optional"
    BodyTypeChanged "D406" Major BreaksBoth "a body has another type"
    BodyAlternativeAdded "D407" Minor BreaksNewClients "a body may be written in another way, too"
    BodyAlternativeRemoved "D408" Major BreaksOldClients "a body can no longer be written in some way"
    BodySentOtherwise "D409" Patch BreaksBoth "a body is written in another way"
    BodyRenamed "D410" Major Compatible "a choice of bodies is called otherwise"
    // Answers.
    AnswerTypeChanged "D501" Major BreaksBoth "an operation answers another type"
    SuccessStatusAdded "D502" Minor BreaksOldClients "a status of success was added"
    SuccessStatusRemoved "D503" Patch BreaksNewClients "a status of success was removed"
    ErrorStatusAdded "D504" Minor Compatible "a status of failure was added"
    ErrorStatusRemoved "D505" Patch Compatible "a status of failure was removed"
    PagingChanged "D506" Patch BreaksBoth "pages are asked for in another way"
    AcceptChanged "D507" Patch BreaksBoth "other media types are asked for"
    AnswerReadOtherwise "D508" Patch BreaksBoth "an answer is read in another way"
    ReplyVariantAdded "D509" Minor Compatible "a success has a variant now"
    ReplyVariantRemoved "D510" Major BreaksOldClients "a success no longer has a variant"
    ReplyRenamed "D511" Major Compatible "the enum of successes, or a variant of it, is called otherwise"
    EndingAdded "D512" Minor BreaksNewClients "an answer can be read as a stream"
    EndingRemoved "D513" Major BreaksOldClients "an answer can no longer be read as a stream"
    EndingChanged "D514" Major BreaksBoth "the stream of an answer has another type or name"
    ErrorTypeChanged "D515" Patch BreaksBoth "a failure has another body"
    // Models.
    ModelAdded "D601" Minor Compatible "a type was added"
    ModelRemoved "D602" Major Compatible "a type was removed or is called otherwise"
    ModelKindChanged "D603" Major BreaksBoth "a type is of another kind"
    ModelBecameSent "D604" Minor Compatible "a type can be sent now"
    ModelNoLongerSent "D605" Major Compatible "a type can no longer be sent"
    ModelBecameReceived "D606" Minor Compatible "a type can be received now"
    ModelNoLongerReceived "D607" Major Compatible "a type can no longer be received"
    ModelDeprecated "D608" Patch Compatible "a type was deprecated or restored"
    AliasChanged "D609" Major BreaksBoth "a type stands for another one"
    ModelGateTightened "D610" Major Compatible "a type is compiled with fewer features"
    ModelGateLoosened "D611" Minor Compatible "a type is compiled with more features"
    // Members.
    ResponseFieldAdded "D701" Minor Compatible "an optional member of what is received was added"
    RequiredResponseFieldAdded "D702" Minor BreaksNewClients "a required member of what is received was added"
    OptionalFieldAdded "D703" Minor BreaksNewClients "an optional member of what is sent was added"
    RequiredFieldAdded "D704" Major BreaksOldClients "a required member of what is sent was added"
    FieldRemoved "D705" Major BreaksBoth "a member was removed"
    FieldRenamed "D706" Major Compatible "a member is called otherwise"
    FieldTypeChanged "D707" Major BreaksBoth "a member has another type"
    FieldPresenceChanged "D708" Major BreaksBoth "when a member is there changed"
    FieldBecameReadOnly "D709" Major BreaksOldClients "a member can no longer be set"
    FieldBecameSettable "D710" Minor BreaksNewClients "a member can be set now"
    FieldOrderChanged "D711" Major Compatible "`new` takes its arguments in another order"
    FieldConstraintsChanged "D712" Patch Compatible "what is documented of a member's value changed"
    FieldDeprecated "D713" Minor Compatible "a member was deprecated or restored"
    AdditionalMembersAdded "D714" Minor Compatible "members without a name in the document are kept now"
    AdditionalMembersRemoved "D715" Major Compatible "members without a name in the document are no longer kept"
    AdditionalMembersChanged "D716" Major BreaksBoth "members without a name in the document have another type"
    FieldReadOtherwise "D717" Patch BreaksBoth "a member is read or written in another way"
    ConstantFieldAdded "D718" Minor BreaksOldClients "a constant member of what is sent was added"
    FieldBecameConstant "D719" Major Compatible "`new` fills a member in, for it is constant"
    FieldNoLongerConstant "D720" Major Compatible "`new` asks for a member that was constant"
    FieldConstantChanged "D721" Patch BreaksBoth "`new` fills in another value"
    // Values.
    EnumValueAdded "D801" Minor BreaksNewClients "a value of an enum was added"
    EnumValueRemoved "D802" Major BreaksOldClients "a value of an enum was removed"
    EnumValueRenamed "D803" Major Compatible "a value of an enum is called otherwise"
    UnionMemberAdded "D804" Minor BreaksNewClients "an alternative of a union was added"
    UnionMemberRemoved "D805" Major BreaksOldClients "an alternative of a union was removed"
    UnionMemberChanged "D806" Major BreaksBoth "an alternative of a union holds another type"
    UnionDecisionChanged "D807" Patch BreaksBoth "alternatives of a union are told apart in another way"
    UnionOthersChanged "D808" Major Compatible "a union began or ceased to keep values it does not know"
    UnionTextAdded "D809" Minor Compatible "a union can be written as text"
    UnionTextRemoved "D810" Major Compatible "a union can no longer be written as text"
    EnumValueWrittenOtherwise "D811" Patch BreaksBoth "a value of an enum is written in another way"
}

impl fmt::Display for Rule {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}
