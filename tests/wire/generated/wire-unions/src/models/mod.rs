// @generated from wire-unions.yaml by `cargo xtask codegen`; edit that document and run it again, not this file.

//! The types of what is sent and received.
//!
//! All of them can be imported at once: the names are unique within the crate.

mod things;

pub use self::things::{
    Animal, Asset, AssetCat, AssetDog, AssetObject, Bicycle, Car, Cat, Document, Dog,
    Folder, Message, MessageContentItem, MessageContentItemImage,
    MessageContentItemImageType, MessageContentItemText, MessageContentItemTextType,
    MessageCount, MessageInput, MessageModel, MessageOwner, MessageRange, MessageTarget,
    MessageTool, MessageToolObject, MessageWhen, Named, Negation, NumberRange, Numbered,
    Payment, PaymentCard, PaymentTransfer, Person, Team, TimeRange, Tree, Unnamed,
    Vehicle, VehicleBase,
};
