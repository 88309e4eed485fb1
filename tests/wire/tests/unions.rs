//! Values of several types: which one an answer is, and what is sent for each.

use openapi_runtime::json::Value;
use wire::{Answer, Server};
use wire_unions::models::*;
use wire_unions::{Base64, Client, Error};

/// What the server is sent when a value is sent that it gave before, and the value.
async fn there_and_back<T>(
    text: &str,
    value: T,
    call: impl AsyncFn(&Client, T) -> Result<T, Error>,
) -> (String, T) {
    let server = Server::start([Answer::json(200, text)]);
    let client = Client::builder().base_url(server.url()).build().unwrap();
    let answer = call(&client, value).await.unwrap();
    let request = server.request();
    (String::from_utf8(request.body).unwrap(), answer)
}

async fn animal(text: &str, sent: Animal) -> (String, Animal) {
    there_and_back(text, sent, async |client, animal| {
        client.things().create_animal(animal).await
    })
    .await
}

async fn message(text: &str) -> Message {
    let sent = Message::new();
    there_and_back(text, sent, async |client, message| {
        client.things().create_message(message).await
    })
    .await
    .1
}

async fn document(text: &str, sent: Document) -> (String, Document) {
    there_and_back(text, sent, async |client, document| {
        client.things().create_document(document).await
    })
    .await
}

#[tokio::test]
async fn the_tag_decides_wherever_it_stands() {
    let cat = Cat::new("cat").lives(7);
    let (sent, answer) = animal(r#"{"lives":true,"kind":"dog"}"#, cat.into()).await;
    assert_eq!(sent, r#"{"kind":"cat","lives":7}"#);
    assert_eq!(answer, Animal::Dog(Dog::new().lives(true)));

    let (_, answer) = animal(r#"{"kind":"tiger","lives":9}"#, answer).await;
    assert_eq!(answer, Animal::Cat(Cat::new("tiger").lives(9)));
}

#[tokio::test]
async fn an_object_within_tells_what_looks_the_same() {
    let action = async |config: &str| {
        let text = format!(r#"{{"action":{{"type":"mail","config":{config}}}}}"#);
        message(&text).await.action.unwrap()
    };
    let answer = action(r#"{"type":"send","subject":"s"}"#).await;
    assert!(matches!(answer, MessageAction::Send(_)), "{answer:?}");
    let answer = action(r#"{"forward":"a","type":"forward"}"#).await;
    assert!(matches!(answer, MessageAction::Forward(_)), "{answer:?}");
    for config in [r#"{"alias":"a","type":"alias"}"#, r#"{"alias":"a"}"#] {
        let answer = action(config).await;
        assert!(matches!(answer, MessageAction::Alias(_)), "{answer:?}");
    }
    // What is none of them is kept.
    let answer = action(r#"{"type":"reply","subject":"s"}"#).await;
    assert!(matches!(answer, MessageAction::Unknown(_)), "{answer:?}");
}

#[tokio::test]
async fn what_is_several_objects_at_once_is_lost_by_none() {
    let pages = async |text: &str| {
        let answer = message(&format!(r#"{{"pages":{text}}}"#)).await;
        let sent = answer.clone();
        let (sent, _) = there_and_back("{}", sent, async |client, message| {
            client.things().create_message(message).await
        })
        .await;
        assert_eq!(sent, format!(r#"{{"pages":{text}}}"#));
        answer.pages.unwrap()
    };
    let back = pages(r#"{"first":"1","prev":"2"}"#).await;
    assert!(matches!(back, MessagePages::Back(_)), "{back:?}");
    let forth = pages(r#"{"next":"4"}"#).await;
    assert!(matches!(forth, MessagePages::Forth(_)), "{forth:?}");
    let both = pages(r#"{"prev":"2","next":"4"}"#).await;
    assert!(matches!(both, MessagePages::Unknown(_)), "{both:?}");
}

#[tokio::test]
async fn an_unknown_tag_is_kept_and_sent_back_as_it_came() {
    let cow = r#"{"kind":"cow","milk":[1.50,null]}"#;
    let (_, answer) = animal(cow, Dog::new().into()).await;
    assert!(matches!(answer, Animal::Unknown(_)));
    let (sent, again) = animal(cow, answer.clone()).await;
    assert_eq!(sent, cow);
    assert_eq!(again, answer);

    for text in [r#"{"lives":1}"#, r#"{"kind":null}"#, r#""cat""#, "[]"] {
        let (_, answer) = animal(text, Dog::new().into()).await;
        assert_eq!(answer, Animal::Unknown(text.parse().unwrap()), "{text}");
    }
}

#[tokio::test]
async fn what_extends_a_base_stands_where_the_base_does() {
    let vehicle = async |text: &str, sent: Vehicle| {
        there_and_back(text, sent, async |client, vehicle| {
            client.things().create_vehicle(vehicle).await
        })
        .await
    };
    let car = Car::new(5).wheels(4);
    let bicycle = r#"{"wheels":2,"type":"Bicycle","bell":true}"#;
    let (sent, answer) = vehicle(bicycle, car.into()).await;
    assert_eq!(sent, r#"{"type":"Car","wheels":4,"doors":5}"#);
    assert_eq!(
        answer,
        Vehicle::Bicycle(Bicycle::new().wheels(2).bell(true))
    );
    let (_, answer) = vehicle(r#"{"type":"Vehicle"}"#, answer).await;
    assert_eq!(answer, Vehicle::Base(VehicleBase::new()));
    let (_, answer) = vehicle(r#"{"type":"Boat"}"#, answer).await;
    assert!(matches!(answer, Vehicle::Unknown(_)));
}

#[tokio::test]
async fn what_extends_a_base_without_adding_anything_is_an_alternative() {
    let access = async |text: &str, sent: Access| {
        there_and_back(text, sent, async |client, access| {
            client.things().create_access(access).await
        })
        .await
    };
    let token = TokenAccess::new().token("t");
    let (_, answer) = access(r#"{"type":"IMPLICIT"}"#, token.into()).await;
    assert_eq!(answer, Access::ImplicitAccess(ImplicitAccess::new()));
    let (sent, _) = access(r#"{"type":"TOKEN"}"#, answer).await;
    assert_eq!(sent, r#"{"type":"IMPLICIT"}"#);
}

#[tokio::test]
async fn a_tag_without_a_member_is_written_by_the_union() {
    let plan = async |text: &str, sent: Plan| {
        there_and_back(text, sent, async |client, plan| {
            client.things().create_plan(plan).await
        })
        .await
    };
    let text = r#"{"gift":"tea","period":"year","price":90}"#;
    let (sent, answer) = plan(text, Monthly::new(9).into()).await;
    assert_eq!(sent, r#"{"period":"month","price":9}"#);
    assert_eq!(answer, Plan::Yearly(Yearly::new(90).gift("tea")));
    let (sent, _) = plan(text, answer).await;
    assert_eq!(sent, r#"{"period":"year","price":90,"gift":"tea"}"#);
    let text = r#"{"period":"once-and-for-the-whole-life-of-an-account","price":900}"#;
    let (sent, answer) = plan(text, Lasting::new(900).into()).await;
    assert_eq!(sent, text);
    assert_eq!(answer, Plan::Lasting(Lasting::new(900)));
}

#[tokio::test]
async fn alternatives_are_the_same_alone_and_within_an_object() {
    let text = r#"{"result":{"hits":["a"],"page":1},"window":{"page":2}}"#;
    let search = async |sent: Search| {
        there_and_back(text, sent, async |client, search| {
            client.things().create_search(search).await
        })
        .await
    };
    let (_, answer) = search(Search::new()).await;
    let (sent, _) = search(answer).await;
    assert_eq!(sent, text);
}

#[tokio::test]
async fn constants_stand_for_themselves() {
    let tool = async |text: &str| message(text).await.tool;
    assert_eq!(tool(r#"{"tool":"auto"}"#).await, MessageTool::Auto.into());
    assert_eq!(tool(r#"{"tool":"none"}"#).await, MessageTool::None.into());
    assert_eq!(
        tool(r#"{"tool":{"name":"x"}}"#).await,
        MessageTool::Object(MessageToolObject::new("x")).into()
    );
    assert_eq!(
        tool(r#"{"tool":"all"}"#).await,
        MessageTool::Unknown(Value::from("all")).into()
    );
    let sent = Message::new().tool(MessageTool::Auto).model("tiny");
    let (sent, _) = there_and_back("{}", sent, async |client, message| {
        client.things().create_message(message).await
    })
    .await;
    assert_eq!(sent, r#"{"tool":"auto","model":"tiny"}"#);
}

#[tokio::test]
async fn lists_are_told_apart_by_their_first_element() {
    let input = async |text: &str| message(text).await.input.unwrap();
    assert_eq!(
        input(r#"{"input":"a"}"#).await,
        MessageInput::Text("a".to_owned())
    );
    assert_eq!(
        input(r#"{"input":["a","b"]}"#).await,
        MessageInput::List(vec!["a".to_owned(), "b".to_owned()])
    );
    assert_eq!(
        input(r#"{"input":[1,2]}"#).await,
        MessageInput::NumberList(vec![1, 2])
    );
    assert_eq!(
        input(r#"{"input":[[1],[]]}"#).await,
        MessageInput::ListList(vec![vec![1], vec![]])
    );
    assert_eq!(
        input(r#"{"input":[]}"#).await,
        MessageInput::List(Vec::new())
    );
    assert!(matches!(
        input(r#"{"input":[true]}"#).await,
        MessageInput::Unknown(_)
    ));
}

#[tokio::test]
async fn of_objects_that_pass_for_each_other_what_a_shared_property_holds_decides() {
    let target = async |text: &str| {
        message(&format!(r#"{{"target":{text}}}"#))
            .await
            .target
            .unwrap()
    };
    assert_eq!(
        target(r#"{"id":5}"#).await,
        MessageTarget::Numbered(Numbered::new(5))
    );
    assert_eq!(
        target(r#"{"owner":"me","id":5,"parts":2}"#).await,
        MessageTarget::Numbered(Numbered::new(5).parts(2))
    );
    assert_eq!(
        target(r#"{"id":"5"}"#).await,
        MessageTarget::Named(Named::new("5"))
    );
    assert_eq!(
        target(r#"{"place":"here","id":"5"}"#).await,
        MessageTarget::Unnamed(Unnamed::new().id("5").place("here"))
    );
    let neither = r#"{"id":true}"#;
    assert_eq!(
        target(neither).await,
        MessageTarget::Unknown(neither.parse().unwrap())
    );
}

#[tokio::test]
async fn lists_are_looked_through_where_their_first_element_says_too_little() {
    let back = async |text: &str| {
        let sent = message(text).await;
        let (sent, _) = there_and_back("{}", sent, async |client, message| {
            client.things().create_message(message).await
        })
        .await;
        assert_eq!(sent, text);
    };
    back(r#"{"rows":[[],["a"],[]]}"#).await;
    back(r#"{"rows":[[],[[]],[["a"]]]}"#).await;
    back(r#"{"mixed":["a","b"]}"#).await;
    back(r#"{"mixed":["a",1]}"#).await;
    back(r#"{"mixed":["a",[]]}"#).await;
}

#[tokio::test]
async fn objects_are_told_apart_by_constants_keys_and_what_these_hold() {
    let text =
        r#"{"content":[{"text":"a","type":"text"},{"type":"image","url":"u"},{"type":"sound"}]}"#;
    let content = message(text).await.content.unwrap();
    assert!(matches!(
        content.as_slice(),
        [
            MessageContentItem::Text(_),
            MessageContentItem::Image(_),
            MessageContentItem::Unknown(_)
        ]
    ));
    let owner = async |text: &str| message(text).await.owner.unwrap();
    assert!(matches!(
        owner(r#"{"owner":{"id":"1"}}"#).await,
        MessageOwner::Person(_)
    ));
    assert!(matches!(
        owner(r#"{"owner":{"members":3,"name":"n","id":"1"}}"#).await,
        MessageOwner::Team(_)
    ));
    let body = async |text: &str| message(text).await.body.unwrap();
    assert!(matches!(
        body(r#"{"body":{"content":"a"}}"#).await,
        MessageBody::Text(_)
    ));
    assert!(matches!(
        body(r#"{"body":{"content":["a"]}}"#).await,
        MessageBody::Rich(_)
    ));
    let range = async |text: &str| message(text).await.range.unwrap();
    assert!(matches!(
        range(r#"{"range":{"to":3}}"#).await,
        MessageRange::Number(_)
    ));
    assert!(matches!(
        range(r#"{"range":{"from":null,"to":"2026-01-31T12:00:00Z"}}"#).await,
        MessageRange::Time(_)
    ));
}

#[tokio::test]
async fn scalars_are_told_apart_by_what_they_can_be() {
    let count = async |text: &str| message(text).await.count.unwrap();
    assert_eq!(
        count(r#"{"count":18446744073709551615}"#).await,
        MessageCount::Number(u64::MAX)
    );
    assert_eq!(count(r#"{"count":-3}"#).await, MessageCount::Integer(-3));
    assert_eq!(count(r#"{"count":1.5}"#).await, MessageCount::Float(1.5));
    assert_eq!(
        count(r#"{"count":false}"#).await,
        MessageCount::Boolean(false)
    );
    let when = async |text: &str| message(text).await.when.unwrap();
    assert!(matches!(
        when(r#"{"when":"2026-01-31T12:00:00Z"}"#).await,
        MessageWhen::Timestamp(_)
    ));
    assert!(matches!(
        when(r#"{"when":"2026-01-31"}"#).await,
        MessageWhen::Date(_)
    ));
    assert!(matches!(
        when(r#"{"when":"soon"}"#).await,
        MessageWhen::Text(_)
    ));
}

#[tokio::test]
async fn an_object_that_keeps_all_members_takes_those_of_others() {
    let labels = async |text: &str| message(text).await.labels.unwrap();
    assert!(matches!(
        labels(r#"{"labels":{"name":"a"}}"#).await,
        MessageLabels::Named(_)
    ));
    let MessageLabels::Open(open) = labels(r#"{"labels":{"name":"a","note":"b"}}"#).await else {
        panic!("the object that keeps all members");
    };
    assert_eq!(open.note.as_deref(), Some("b"));
    assert_eq!(open.additional_properties["name"], "a");
    let MessageLabels::Open(open) = labels(r#"{"labels":{"name":"a","colour":"b"}}"#).await else {
        panic!("the object that keeps what none names");
    };
    assert_eq!(open.additional_properties["colour"], "b");
}

#[tokio::test]
async fn bytes_beside_texts_are_what_would_be_written_the_same() {
    let image = async |image: &str| {
        let text = format!(r#"{{"image":"{image}"}}"#);
        let create = async |client: &Client, message| client.things().create_message(message).await;
        let (sent, answer) = there_and_back(&text, message(&text).await, create).await;
        assert_eq!(sent, text);
        answer.image.unwrap()
    };
    assert_eq!(
        image("iVBORw==").await,
        MessageImage::Base64(Base64::from(b"\x89PNG"))
    );
    for text in [
        "https://example.com/a.png",
        "an ordinary text",
        "iVBORw",
        "-_-_",
    ] {
        assert_eq!(image(text).await, MessageImage::Text(text.to_owned()));
    }
}

#[tokio::test]
async fn members_beside_alternatives_are_members_of_each() {
    let card = PaymentCard::new(5, "4242");
    let text = r#"{"iban":"DE1","amount":7}"#;
    let (sent, answer) = there_and_back(text, card.into(), async |client, payment| {
        client.things().create_payment(payment).await
    })
    .await;
    assert_eq!(sent, r#"{"amount":5,"number":"4242"}"#);
    assert_eq!(answer, Payment::Transfer(PaymentTransfer::new(7, "DE1")));
}

#[tokio::test]
async fn a_union_among_alternatives_is_its_alternatives() {
    let asset = async |text: &str, sent: Asset| {
        there_and_back(text, sent, async |client, asset| {
            client.things().create_asset(asset).await
        })
        .await
    };
    let dog = AssetDog::new(1).lives(true);
    let (sent, answer) = asset(r#"{"area":2.5,"id":2}"#, dog.into()).await;
    assert_eq!(sent, r#"{"id":1,"kind":"dog","lives":true}"#);
    assert_eq!(answer, Asset::Object(AssetObject::new(2, 2.5)));

    let tiger = r#"{"id":3,"kind":"tiger","lives":9}"#;
    let (sent, answer) = asset(tiger, answer).await;
    assert_eq!(sent, r#"{"id":2,"area":2.5}"#);
    assert_eq!(answer, Asset::Cat(AssetCat::new(3, "tiger").lives(9)));

    let (_, answer) = asset(r#""land""#, answer).await;
    assert_eq!(answer, Asset::Unknown(Value::from("land")));
}

#[tokio::test]
async fn what_contains_itself_comes_and_goes() {
    let text = r#"["a",{"not":["b",{"not":"c"}]},{"tree":{"x":{"y":{}}}}]"#;
    let (_, answer) = document(text, Document::from("a".to_owned())).await;
    let (sent, again) = document("\"\"", answer).await;
    assert_eq!(sent, text);
    assert_eq!(again, Document::Text(String::new()));
}

#[tokio::test]
async fn what_is_nested_without_end_is_refused() {
    let deep = format!("{}1{}", r#"{"not":"#.repeat(5000), "}".repeat(5000));
    let server = Server::start([Answer::json(200, &deep)]);
    let client = Client::builder().base_url(server.url()).build().unwrap();
    let call = client.things().create_document("a".to_owned());
    let error = call.await.unwrap_err();
    assert!(
        error
            .to_string()
            .contains("nested more than 128 levels deep"),
        "{error}"
    );
    let _ = server.request();
}
