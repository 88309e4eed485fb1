// @generated from wire-unions.yaml by `cargo xtask codegen`; edit that document and run it again, not this file.

//! What is one of several.

use openapi_runtime::{ApiClient, Call, Idempotency, Method, Operation, decode};
use crate::models::{
    Access, Animal, Asset, Document, Message, Payment, Plan, Search, Vehicle,
};

/// What is one of several.
///
/// Made by [`Client::things`](crate::Client::things).
#[derive(Debug, Clone, Copy)]
pub struct Things<'c> {
    client: &'c ApiClient,
}

impl<'c> Things<'c> {
    pub(crate) const fn new(client: &'c ApiClient) -> Self {
        Self { client }
    }

    /// A discriminator with a mapping.
    ///
    /// `POST /animals` (not idempotent: repeating it may act twice)
    ///
    /// # Parameters
    ///
    /// * `body`: [`Animal`].
    ///
    /// # Answer
    ///
    /// [`Animal`] – The same.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: wire_unions::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use wire_unions::models::{Animal, Cat};
    ///
    /// let body = Animal::Cat(Cat::new("kind"));
    /// let animal = client.things().create_animal(body).await?;
    /// println!("{animal:?}");
    /// # Ok(())
    /// # }
    /// ```
    pub fn create_animal(&self, body: impl Into<Animal>) -> CreateAnimal {
        CreateAnimal(
            Call::new(self.client, &CREATE_ANIMAL, decode::json)
                .json(Into::<Animal>::into(body)),
        )
    }

    /// A discriminator on what others extend.
    ///
    /// `POST /vehicles` (not idempotent: repeating it may act twice)
    ///
    /// # Parameters
    ///
    /// * `body`: [`Vehicle`].
    ///
    /// # Answer
    ///
    /// [`Vehicle`] – The same.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: wire_unions::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use wire_unions::models::{Car, Vehicle};
    ///
    /// let body = Vehicle::Car(Car::new(1));
    /// let vehicle = client.things().create_vehicle(body).await?;
    /// println!("{vehicle:?}");
    /// # Ok(())
    /// # }
    /// ```
    pub fn create_vehicle(&self, body: impl Into<Vehicle>) -> CreateVehicle {
        CreateVehicle(
            Call::new(self.client, &CREATE_VEHICLE, decode::json)
                .json(Into::<Vehicle>::into(body)),
        )
    }

    /// Constants, overlapping objects, lists.
    ///
    /// `POST /messages` (not idempotent: repeating it may act twice)
    ///
    /// # Parameters
    ///
    /// * `body`: [`Message`].
    ///
    /// # Answer
    ///
    /// [`Message`] – The same.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: wire_unions::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use wire_unions::models::{Message, MessageAction, SendAction, SendActionConfig};
    ///
    /// let body = Message::new()
    ///     .action(MessageAction::Send(SendAction::new(SendActionConfig::new("subject"))));
    /// let message = client.things().create_message(body).await?;
    /// println!("{message:?}");
    /// # Ok(())
    /// # }
    /// ```
    pub fn create_message(&self, body: Message) -> CreateMessage {
        CreateMessage(Call::new(self.client, &CREATE_MESSAGE, decode::json).json(body))
    }

    /// Members beside alternatives.
    ///
    /// `POST /payments` (not idempotent: repeating it may act twice)
    ///
    /// # Parameters
    ///
    /// * `body`: [`Payment`].
    ///
    /// # Answer
    ///
    /// [`Payment`] – The same.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: wire_unions::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use wire_unions::models::{Payment, PaymentCard};
    ///
    /// let body = Payment::Card(PaymentCard::new(1, "number"));
    /// let payment = client.things().create_payment(body).await?;
    /// println!("{payment:?}");
    /// # Ok(())
    /// # }
    /// ```
    pub fn create_payment(&self, body: impl Into<Payment>) -> CreatePayment {
        CreatePayment(
            Call::new(self.client, &CREATE_PAYMENT, decode::json)
                .json(Into::<Payment>::into(body)),
        )
    }

    /// Members beside alternatives, one of which is a union.
    ///
    /// `POST /assets` (not idempotent: repeating it may act twice)
    ///
    /// # Parameters
    ///
    /// * `body`: [`Asset`].
    ///
    /// # Answer
    ///
    /// [`Asset`] – The same.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: wire_unions::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use wire_unions::models::{Asset, AssetCat};
    ///
    /// let body = Asset::Cat(AssetCat::new(1, "kind"));
    /// let asset = client.things().create_asset(body).await?;
    /// println!("{asset:?}");
    /// # Ok(())
    /// # }
    /// ```
    pub fn create_asset(&self, body: impl Into<Asset>) -> CreateAsset {
        CreateAsset(
            Call::new(self.client, &CREATE_ASSET, decode::json)
                .json(Into::<Asset>::into(body)),
        )
    }

    /// What contains itself.
    ///
    /// `POST /documents` (not idempotent: repeating it may act twice)
    ///
    /// # Parameters
    ///
    /// * `body`: [`Document`].
    ///
    /// # Answer
    ///
    /// [`Document`] – The same.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: wire_unions::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use wire_unions::models::Document;
    ///
    /// let body = Document::Text("text".to_owned());
    /// let document = client.things().create_document(body).await?;
    /// println!("{document:?}");
    /// # Ok(())
    /// # }
    /// ```
    pub fn create_document(&self, body: impl Into<Document>) -> CreateDocument {
        CreateDocument(
            Call::new(self.client, &CREATE_DOCUMENT, decode::json)
                .json(Into::<Document>::into(body)),
        )
    }

    /// A discriminator on what others extend without adding anything.
    ///
    /// `POST /accesses` (not idempotent: repeating it may act twice)
    ///
    /// # Parameters
    ///
    /// * `body`: [`Access`].
    ///
    /// # Answer
    ///
    /// [`Access`] – The same.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: wire_unions::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use wire_unions::models::{Access, TokenAccess};
    ///
    /// let body = Access::TokenAccess(TokenAccess::new().token("token"));
    /// let access = client.things().create_access(body).await?;
    /// println!("{access:?}");
    /// # Ok(())
    /// # }
    /// ```
    pub fn create_access(&self, body: impl Into<Access>) -> CreateAccess {
        CreateAccess(
            Call::new(self.client, &CREATE_ACCESS, decode::json)
                .json(Into::<Access>::into(body)),
        )
    }

    /// A discriminator that the alternatives have no member for.
    ///
    /// `POST /plans` (not idempotent: repeating it may act twice)
    ///
    /// # Parameters
    ///
    /// * `body`: [`Plan`].
    ///
    /// # Answer
    ///
    /// [`Plan`] – The same.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: wire_unions::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use wire_unions::models::{Monthly, Plan};
    ///
    /// let body = Plan::Monthly(Monthly::new(1));
    /// let plan = client.things().create_plan(body).await?;
    /// println!("{plan:?}");
    /// # Ok(())
    /// # }
    /// ```
    pub fn create_plan(&self, body: impl Into<Plan>) -> CreatePlan {
        CreatePlan(
            Call::new(self.client, &CREATE_PLAN, decode::json)
                .json(Into::<Plan>::into(body)),
        )
    }

    /// Alternatives that stand alone and within an object.
    ///
    /// `POST /searches` (not idempotent: repeating it may act twice)
    ///
    /// # Parameters
    ///
    /// * `body`: [`Search`].
    ///
    /// # Answer
    ///
    /// [`Search`] – The same.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: wire_unions::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use wire_unions::models::{Search, SearchResult, SearchResultObject};
    ///
    /// let body = Search::new()
    ///     .result(SearchResult::Object(SearchResultObject::new(["hits"], 1)));
    /// let search = client.things().create_search(body).await?;
    /// println!("{search:?}");
    /// # Ok(())
    /// # }
    /// ```
    pub fn create_search(&self, body: Search) -> CreateSearch {
        CreateSearch(Call::new(self.client, &CREATE_SEARCH, decode::json).json(body))
    }
}

openapi_runtime::call! {
    /// A call of [`Things::create_animal`].
    pub struct CreateAnimal(Call<Animal>);
}

openapi_runtime::call! {
    /// A call of [`Things::create_vehicle`].
    pub struct CreateVehicle(Call<Vehicle>);
}

openapi_runtime::call! {
    /// A call of [`Things::create_message`].
    pub struct CreateMessage(Call<Message>);
}

openapi_runtime::call! {
    /// A call of [`Things::create_payment`].
    pub struct CreatePayment(Call<Payment>);
}

openapi_runtime::call! {
    /// A call of [`Things::create_asset`].
    pub struct CreateAsset(Call<Asset>);
}

openapi_runtime::call! {
    /// A call of [`Things::create_document`].
    pub struct CreateDocument(Call<Document>);
}

openapi_runtime::call! {
    /// A call of [`Things::create_access`].
    pub struct CreateAccess(Call<Access>);
}

openapi_runtime::call! {
    /// A call of [`Things::create_plan`].
    pub struct CreatePlan(Call<Plan>);
}

openapi_runtime::call! {
    /// A call of [`Things::create_search`].
    pub struct CreateSearch(Call<Search>);
}

pub(crate) static CREATE_ANIMAL: Operation = Operation {
    id: "createAnimal",
    name: "things.create_animal",
    resource: "Things",
    method: Method::POST,
    path: "/animals",
    security: &[&["bearer"], &[]],
    idempotency: Idempotency::NotIdempotent,
    success: &[200],
    statuses: &[200],
    ..Operation::DEFAULT
};

pub(crate) static CREATE_VEHICLE: Operation = Operation {
    id: "createVehicle",
    name: "things.create_vehicle",
    resource: "Things",
    method: Method::POST,
    path: "/vehicles",
    security: &[&["bearer"], &[]],
    idempotency: Idempotency::NotIdempotent,
    success: &[200],
    statuses: &[200],
    ..Operation::DEFAULT
};

pub(crate) static CREATE_MESSAGE: Operation = Operation {
    id: "createMessage",
    name: "things.create_message",
    resource: "Things",
    method: Method::POST,
    path: "/messages",
    security: &[&["bearer"], &[]],
    idempotency: Idempotency::NotIdempotent,
    success: &[200],
    statuses: &[200],
    ..Operation::DEFAULT
};

pub(crate) static CREATE_PAYMENT: Operation = Operation {
    id: "createPayment",
    name: "things.create_payment",
    resource: "Things",
    method: Method::POST,
    path: "/payments",
    security: &[&["bearer"], &[]],
    idempotency: Idempotency::NotIdempotent,
    success: &[200],
    statuses: &[200],
    ..Operation::DEFAULT
};

pub(crate) static CREATE_ASSET: Operation = Operation {
    id: "createAsset",
    name: "things.create_asset",
    resource: "Things",
    method: Method::POST,
    path: "/assets",
    security: &[&["bearer"], &[]],
    idempotency: Idempotency::NotIdempotent,
    success: &[200],
    statuses: &[200],
    ..Operation::DEFAULT
};

pub(crate) static CREATE_DOCUMENT: Operation = Operation {
    id: "createDocument",
    name: "things.create_document",
    resource: "Things",
    method: Method::POST,
    path: "/documents",
    security: &[&["bearer"], &[]],
    idempotency: Idempotency::NotIdempotent,
    success: &[200],
    statuses: &[200],
    ..Operation::DEFAULT
};

pub(crate) static CREATE_ACCESS: Operation = Operation {
    id: "createAccess",
    name: "things.create_access",
    resource: "Things",
    method: Method::POST,
    path: "/accesses",
    security: &[&["bearer"], &[]],
    idempotency: Idempotency::NotIdempotent,
    success: &[200],
    statuses: &[200],
    ..Operation::DEFAULT
};

pub(crate) static CREATE_PLAN: Operation = Operation {
    id: "createPlan",
    name: "things.create_plan",
    resource: "Things",
    method: Method::POST,
    path: "/plans",
    security: &[&["bearer"], &[]],
    idempotency: Idempotency::NotIdempotent,
    success: &[200],
    statuses: &[200],
    ..Operation::DEFAULT
};

pub(crate) static CREATE_SEARCH: Operation = Operation {
    id: "createSearch",
    name: "things.create_search",
    resource: "Things",
    method: Method::POST,
    path: "/searches",
    security: &[&["bearer"], &[]],
    idempotency: Idempotency::NotIdempotent,
    success: &[200],
    statuses: &[200],
    ..Operation::DEFAULT
};
