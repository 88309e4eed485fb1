// @generated from wire-unions.yaml by `cargo xtask codegen`; edit that document and run it again, not this file.

//! The types of what is sent and received.
//!
//! All of them can be imported at once: the names are unique within the crate.

mod things;

pub use self::things::{
    Access, AccessType, AliasAction, AliasActionConfig, AliasActionConfigType,
    AliasActionType, Animal, Asset, AssetCat, AssetDog, AssetObject, Bicycle, Car, Cat,
    Document, Dog, Folder, ForwardAction, ForwardActionConfig, ForwardActionConfigType,
    ForwardActionType, ImplicitAccess, Lasting, Message, MessageAction, MessageBody,
    MessageContentItem, MessageContentItemImage, MessageContentItemImageType,
    MessageContentItemText, MessageContentItemTextType, MessageCount, MessageImage,
    MessageInput, MessageLabels, MessageLabelsNamed, MessageLabelsOpen, MessageMixed,
    MessageMixedListItem, MessageModel, MessageOwner, MessagePages, MessagePagesBack,
    MessagePagesForth, MessageRange, MessageRows, MessageTarget, MessageTool,
    MessageToolObject, MessageWhen, Monthly, Named, Negation, NumberRange, Numbered,
    Payment, PaymentCard, PaymentTransfer, Person, Plan, RichBody, RichBodyContent,
    Search, SearchResult, SearchResultObject, SearchResultObjectModel, SendAction,
    SendActionConfig, SendActionConfigType, SendActionType, Team, TextBody, TimeRange,
    TokenAccess, Tree, Unnamed, Vehicle, VehicleBase, Window, WindowObject,
    WindowObjectModel, Yearly,
};
