// Written by src/generate/main.ts. Change the schemas and run it again.
import { codePointLength } from '../../base/code-point-length.ts';
"use strict";
export const typing = validate20;
const schema31 = {"type":"object","required":["eventType","conversationId","timestamp","data"],"properties":{"eventType":{"type":"string","const":"ACTIVITY"},"conversationId":{"type":"string","minLength":1},"timestamp":{"type":"integer","minimum":0},"data":{"type":"object","required":["name","value"],"properties":{"name":{"type":"string","const":"typing"},"value":{"type":"object","required":["users"],"properties":{"users":{"type":"array","items":{"type":"object","required":["type","id"],"properties":{"type":{"type":"string"},"id":{"type":"string","minLength":1}},"additionalProperties":false}}},"additionalProperties":false}},"additionalProperties":false}},"additionalProperties":false};
const func1 = codePointLength;

function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate20.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.eventType === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "eventType"},schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.conversationId === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "conversationId"},schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.timestamp === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "timestamp"},schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.data === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "data"},schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data){
if(!((((key0 === "eventType") || (key0 === "conversationId")) || (key0 === "timestamp")) || (key0 === "data"))){
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.eventType !== undefined){
let data0 = data.eventType;
if(typeof data0 !== "string"){
const err5 = {instancePath:instancePath+"/eventType",schemaPath:"#/properties/eventType/type",keyword:"type",params:{type: "string"},schema:schema31.properties.eventType.type,parentSchema:schema31.properties.eventType,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if("ACTIVITY" !== data0){
const err6 = {instancePath:instancePath+"/eventType",schemaPath:"#/properties/eventType/const",keyword:"const",params:{allowedValue: "ACTIVITY"},schema:"ACTIVITY",parentSchema:schema31.properties.eventType,data:data0};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.conversationId !== undefined){
let data1 = data.conversationId;
if(typeof data1 === "string"){
if(func1(data1) < 1){
const err7 = {instancePath:instancePath+"/conversationId",schemaPath:"#/properties/conversationId/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema31.properties.conversationId,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/conversationId",schemaPath:"#/properties/conversationId/type",keyword:"type",params:{type: "string"},schema:schema31.properties.conversationId.type,parentSchema:schema31.properties.conversationId,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.timestamp !== undefined){
let data2 = data.timestamp;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
const err9 = {instancePath:instancePath+"/timestamp",schemaPath:"#/properties/timestamp/type",keyword:"type",params:{type: "integer"},schema:schema31.properties.timestamp.type,parentSchema:schema31.properties.timestamp,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 < 0 || isNaN(data2)){
const err10 = {instancePath:instancePath+"/timestamp",schemaPath:"#/properties/timestamp/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema31.properties.timestamp,data:data2};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
if(data.data !== undefined){
let data3 = data.data;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.name === undefined){
const err11 = {instancePath:instancePath+"/data",schemaPath:"#/properties/data/required",keyword:"required",params:{missingProperty: "name"},schema:schema31.properties.data.required,parentSchema:schema31.properties.data,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data3.value === undefined){
const err12 = {instancePath:instancePath+"/data",schemaPath:"#/properties/data/required",keyword:"required",params:{missingProperty: "value"},schema:schema31.properties.data.required,parentSchema:schema31.properties.data,data:data3};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
for(const key1 in data3){
if(!((key1 === "name") || (key1 === "value"))){
const err13 = {instancePath:instancePath+"/data",schemaPath:"#/properties/data/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},schema:false,parentSchema:schema31.properties.data,data:data3};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data3.name !== undefined){
let data4 = data3.name;
if(typeof data4 !== "string"){
const err14 = {instancePath:instancePath+"/data/name",schemaPath:"#/properties/data/properties/name/type",keyword:"type",params:{type: "string"},schema:schema31.properties.data.properties.name.type,parentSchema:schema31.properties.data.properties.name,data:data4};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if("typing" !== data4){
const err15 = {instancePath:instancePath+"/data/name",schemaPath:"#/properties/data/properties/name/const",keyword:"const",params:{allowedValue: "typing"},schema:"typing",parentSchema:schema31.properties.data.properties.name,data:data4};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data3.value !== undefined){
let data5 = data3.value;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(data5.users === undefined){
const err16 = {instancePath:instancePath+"/data/value",schemaPath:"#/properties/data/properties/value/required",keyword:"required",params:{missingProperty: "users"},schema:schema31.properties.data.properties.value.required,parentSchema:schema31.properties.data.properties.value,data:data5};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
for(const key2 in data5){
if(!(key2 === "users")){
const err17 = {instancePath:instancePath+"/data/value",schemaPath:"#/properties/data/properties/value/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},schema:false,parentSchema:schema31.properties.data.properties.value,data:data5};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data5.users !== undefined){
let data6 = data5.users;
if(Array.isArray(data6)){
const len0 = data6.length;
for(let i0=0; i0<len0; i0++){
let data7 = data6[i0];
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
if(data7.type === undefined){
const err18 = {instancePath:instancePath+"/data/value/users/" + i0,schemaPath:"#/properties/data/properties/value/properties/users/items/required",keyword:"required",params:{missingProperty: "type"},schema:schema31.properties.data.properties.value.properties.users.items.required,parentSchema:schema31.properties.data.properties.value.properties.users.items,data:data7};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(data7.id === undefined){
const err19 = {instancePath:instancePath+"/data/value/users/" + i0,schemaPath:"#/properties/data/properties/value/properties/users/items/required",keyword:"required",params:{missingProperty: "id"},schema:schema31.properties.data.properties.value.properties.users.items.required,parentSchema:schema31.properties.data.properties.value.properties.users.items,data:data7};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
for(const key3 in data7){
if(!((key3 === "type") || (key3 === "id"))){
const err20 = {instancePath:instancePath+"/data/value/users/" + i0,schemaPath:"#/properties/data/properties/value/properties/users/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},schema:false,parentSchema:schema31.properties.data.properties.value.properties.users.items,data:data7};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data7.type !== undefined){
let data8 = data7.type;
if(typeof data8 !== "string"){
const err21 = {instancePath:instancePath+"/data/value/users/" + i0+"/type",schemaPath:"#/properties/data/properties/value/properties/users/items/properties/type/type",keyword:"type",params:{type: "string"},schema:schema31.properties.data.properties.value.properties.users.items.properties.type.type,parentSchema:schema31.properties.data.properties.value.properties.users.items.properties.type,data:data8};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data7.id !== undefined){
let data9 = data7.id;
if(typeof data9 === "string"){
if(func1(data9) < 1){
const err22 = {instancePath:instancePath+"/data/value/users/" + i0+"/id",schemaPath:"#/properties/data/properties/value/properties/users/items/properties/id/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema31.properties.data.properties.value.properties.users.items.properties.id,data:data9};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
else {
const err23 = {instancePath:instancePath+"/data/value/users/" + i0+"/id",schemaPath:"#/properties/data/properties/value/properties/users/items/properties/id/type",keyword:"type",params:{type: "string"},schema:schema31.properties.data.properties.value.properties.users.items.properties.id.type,parentSchema:schema31.properties.data.properties.value.properties.users.items.properties.id,data:data9};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
}
else {
const err24 = {instancePath:instancePath+"/data/value/users/" + i0,schemaPath:"#/properties/data/properties/value/properties/users/items/type",keyword:"type",params:{type: "object"},schema:schema31.properties.data.properties.value.properties.users.items.type,parentSchema:schema31.properties.data.properties.value.properties.users.items,data:data7};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
}
else {
const err25 = {instancePath:instancePath+"/data/value/users",schemaPath:"#/properties/data/properties/value/properties/users/type",keyword:"type",params:{type: "array"},schema:schema31.properties.data.properties.value.properties.users.type,parentSchema:schema31.properties.data.properties.value.properties.users,data:data6};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
}
else {
const err26 = {instancePath:instancePath+"/data/value",schemaPath:"#/properties/data/properties/value/type",keyword:"type",params:{type: "object"},schema:schema31.properties.data.properties.value.type,parentSchema:schema31.properties.data.properties.value,data:data5};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
}
else {
const err27 = {instancePath:instancePath+"/data",schemaPath:"#/properties/data/type",keyword:"type",params:{type: "object"},schema:schema31.properties.data.type,parentSchema:schema31.properties.data,data:data3};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
}
else {
const err28 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema31.type,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const adaptiveCardAction = validate21;
const schema32 = {"type":"object","required":["eventType","conversationId","timestamp","data"],"properties":{"eventType":{"type":"string","const":"ACTIVITY"},"conversationId":{"type":"string","minLength":1},"timestamp":{"type":"integer","minimum":0},"data":{"type":"object","required":["name","value"],"properties":{"name":{"type":"string","const":"adaptiveCard/action"},"value":{"type":"object","required":["type","data"],"properties":{"type":{"enum":["Action.Submit","Action.Execute"]},"data":{"type":"object"}},"additionalProperties":false}},"additionalProperties":false}},"additionalProperties":false};

function validate21(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate21.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.eventType === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "eventType"},schema:schema32.required,parentSchema:schema32,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.conversationId === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "conversationId"},schema:schema32.required,parentSchema:schema32,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.timestamp === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "timestamp"},schema:schema32.required,parentSchema:schema32,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.data === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "data"},schema:schema32.required,parentSchema:schema32,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data){
if(!((((key0 === "eventType") || (key0 === "conversationId")) || (key0 === "timestamp")) || (key0 === "data"))){
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema32,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.eventType !== undefined){
let data0 = data.eventType;
if(typeof data0 !== "string"){
const err5 = {instancePath:instancePath+"/eventType",schemaPath:"#/properties/eventType/type",keyword:"type",params:{type: "string"},schema:schema32.properties.eventType.type,parentSchema:schema32.properties.eventType,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if("ACTIVITY" !== data0){
const err6 = {instancePath:instancePath+"/eventType",schemaPath:"#/properties/eventType/const",keyword:"const",params:{allowedValue: "ACTIVITY"},schema:"ACTIVITY",parentSchema:schema32.properties.eventType,data:data0};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.conversationId !== undefined){
let data1 = data.conversationId;
if(typeof data1 === "string"){
if(func1(data1) < 1){
const err7 = {instancePath:instancePath+"/conversationId",schemaPath:"#/properties/conversationId/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema32.properties.conversationId,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/conversationId",schemaPath:"#/properties/conversationId/type",keyword:"type",params:{type: "string"},schema:schema32.properties.conversationId.type,parentSchema:schema32.properties.conversationId,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.timestamp !== undefined){
let data2 = data.timestamp;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
const err9 = {instancePath:instancePath+"/timestamp",schemaPath:"#/properties/timestamp/type",keyword:"type",params:{type: "integer"},schema:schema32.properties.timestamp.type,parentSchema:schema32.properties.timestamp,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 < 0 || isNaN(data2)){
const err10 = {instancePath:instancePath+"/timestamp",schemaPath:"#/properties/timestamp/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema32.properties.timestamp,data:data2};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
if(data.data !== undefined){
let data3 = data.data;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.name === undefined){
const err11 = {instancePath:instancePath+"/data",schemaPath:"#/properties/data/required",keyword:"required",params:{missingProperty: "name"},schema:schema32.properties.data.required,parentSchema:schema32.properties.data,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data3.value === undefined){
const err12 = {instancePath:instancePath+"/data",schemaPath:"#/properties/data/required",keyword:"required",params:{missingProperty: "value"},schema:schema32.properties.data.required,parentSchema:schema32.properties.data,data:data3};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
for(const key1 in data3){
if(!((key1 === "name") || (key1 === "value"))){
const err13 = {instancePath:instancePath+"/data",schemaPath:"#/properties/data/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},schema:false,parentSchema:schema32.properties.data,data:data3};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data3.name !== undefined){
let data4 = data3.name;
if(typeof data4 !== "string"){
const err14 = {instancePath:instancePath+"/data/name",schemaPath:"#/properties/data/properties/name/type",keyword:"type",params:{type: "string"},schema:schema32.properties.data.properties.name.type,parentSchema:schema32.properties.data.properties.name,data:data4};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if("adaptiveCard/action" !== data4){
const err15 = {instancePath:instancePath+"/data/name",schemaPath:"#/properties/data/properties/name/const",keyword:"const",params:{allowedValue: "adaptiveCard/action"},schema:"adaptiveCard/action",parentSchema:schema32.properties.data.properties.name,data:data4};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data3.value !== undefined){
let data5 = data3.value;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(data5.type === undefined){
const err16 = {instancePath:instancePath+"/data/value",schemaPath:"#/properties/data/properties/value/required",keyword:"required",params:{missingProperty: "type"},schema:schema32.properties.data.properties.value.required,parentSchema:schema32.properties.data.properties.value,data:data5};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(data5.data === undefined){
const err17 = {instancePath:instancePath+"/data/value",schemaPath:"#/properties/data/properties/value/required",keyword:"required",params:{missingProperty: "data"},schema:schema32.properties.data.properties.value.required,parentSchema:schema32.properties.data.properties.value,data:data5};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
for(const key2 in data5){
if(!((key2 === "type") || (key2 === "data"))){
const err18 = {instancePath:instancePath+"/data/value",schemaPath:"#/properties/data/properties/value/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},schema:false,parentSchema:schema32.properties.data.properties.value,data:data5};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data5.type !== undefined){
let data6 = data5.type;
if(!((data6 === "Action.Submit") || (data6 === "Action.Execute"))){
const err19 = {instancePath:instancePath+"/data/value/type",schemaPath:"#/properties/data/properties/value/properties/type/enum",keyword:"enum",params:{allowedValues: schema32.properties.data.properties.value.properties.type.enum},schema:schema32.properties.data.properties.value.properties.type.enum,parentSchema:schema32.properties.data.properties.value.properties.type,data:data6};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data5.data !== undefined){
let data7 = data5.data;
if(!(data7 && typeof data7 == "object" && !Array.isArray(data7))){
const err20 = {instancePath:instancePath+"/data/value/data",schemaPath:"#/properties/data/properties/value/properties/data/type",keyword:"type",params:{type: "object"},schema:schema32.properties.data.properties.value.properties.data.type,parentSchema:schema32.properties.data.properties.value.properties.data,data:data7};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
else {
const err21 = {instancePath:instancePath+"/data/value",schemaPath:"#/properties/data/properties/value/type",keyword:"type",params:{type: "object"},schema:schema32.properties.data.properties.value.type,parentSchema:schema32.properties.data.properties.value,data:data5};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
else {
const err22 = {instancePath:instancePath+"/data",schemaPath:"#/properties/data/type",keyword:"type",params:{type: "object"},schema:schema32.properties.data.type,parentSchema:schema32.properties.data,data:data3};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
else {
const err23 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema32.type,parentSchema:schema32,data};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
validate21.errors = vErrors;
return errors === 0;
}
validate21.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const quickReplyAction = validate22;
const schema33 = {"type":"object","required":["eventType","conversationId","timestamp","data"],"properties":{"eventType":{"type":"string","const":"ACTIVITY"},"conversationId":{"type":"string","minLength":1},"timestamp":{"type":"integer","minimum":0},"data":{"type":"object","required":["name","value"],"properties":{"name":{"type":"string","const":"quickReply/action"},"value":{"type":"object","required":["type","data"],"properties":{"type":{"type":"string","const":"postback"},"data":{"type":"object","required":["title","payload"],"properties":{"title":{"type":"string"},"payload":{"type":"string"}},"additionalProperties":false}},"additionalProperties":false}},"additionalProperties":false}},"additionalProperties":false};

function validate22(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate22.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.eventType === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "eventType"},schema:schema33.required,parentSchema:schema33,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.conversationId === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "conversationId"},schema:schema33.required,parentSchema:schema33,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.timestamp === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "timestamp"},schema:schema33.required,parentSchema:schema33,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.data === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "data"},schema:schema33.required,parentSchema:schema33,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data){
if(!((((key0 === "eventType") || (key0 === "conversationId")) || (key0 === "timestamp")) || (key0 === "data"))){
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema33,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.eventType !== undefined){
let data0 = data.eventType;
if(typeof data0 !== "string"){
const err5 = {instancePath:instancePath+"/eventType",schemaPath:"#/properties/eventType/type",keyword:"type",params:{type: "string"},schema:schema33.properties.eventType.type,parentSchema:schema33.properties.eventType,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if("ACTIVITY" !== data0){
const err6 = {instancePath:instancePath+"/eventType",schemaPath:"#/properties/eventType/const",keyword:"const",params:{allowedValue: "ACTIVITY"},schema:"ACTIVITY",parentSchema:schema33.properties.eventType,data:data0};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.conversationId !== undefined){
let data1 = data.conversationId;
if(typeof data1 === "string"){
if(func1(data1) < 1){
const err7 = {instancePath:instancePath+"/conversationId",schemaPath:"#/properties/conversationId/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema33.properties.conversationId,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/conversationId",schemaPath:"#/properties/conversationId/type",keyword:"type",params:{type: "string"},schema:schema33.properties.conversationId.type,parentSchema:schema33.properties.conversationId,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.timestamp !== undefined){
let data2 = data.timestamp;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
const err9 = {instancePath:instancePath+"/timestamp",schemaPath:"#/properties/timestamp/type",keyword:"type",params:{type: "integer"},schema:schema33.properties.timestamp.type,parentSchema:schema33.properties.timestamp,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 < 0 || isNaN(data2)){
const err10 = {instancePath:instancePath+"/timestamp",schemaPath:"#/properties/timestamp/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema33.properties.timestamp,data:data2};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
if(data.data !== undefined){
let data3 = data.data;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.name === undefined){
const err11 = {instancePath:instancePath+"/data",schemaPath:"#/properties/data/required",keyword:"required",params:{missingProperty: "name"},schema:schema33.properties.data.required,parentSchema:schema33.properties.data,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data3.value === undefined){
const err12 = {instancePath:instancePath+"/data",schemaPath:"#/properties/data/required",keyword:"required",params:{missingProperty: "value"},schema:schema33.properties.data.required,parentSchema:schema33.properties.data,data:data3};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
for(const key1 in data3){
if(!((key1 === "name") || (key1 === "value"))){
const err13 = {instancePath:instancePath+"/data",schemaPath:"#/properties/data/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},schema:false,parentSchema:schema33.properties.data,data:data3};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data3.name !== undefined){
let data4 = data3.name;
if(typeof data4 !== "string"){
const err14 = {instancePath:instancePath+"/data/name",schemaPath:"#/properties/data/properties/name/type",keyword:"type",params:{type: "string"},schema:schema33.properties.data.properties.name.type,parentSchema:schema33.properties.data.properties.name,data:data4};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if("quickReply/action" !== data4){
const err15 = {instancePath:instancePath+"/data/name",schemaPath:"#/properties/data/properties/name/const",keyword:"const",params:{allowedValue: "quickReply/action"},schema:"quickReply/action",parentSchema:schema33.properties.data.properties.name,data:data4};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data3.value !== undefined){
let data5 = data3.value;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(data5.type === undefined){
const err16 = {instancePath:instancePath+"/data/value",schemaPath:"#/properties/data/properties/value/required",keyword:"required",params:{missingProperty: "type"},schema:schema33.properties.data.properties.value.required,parentSchema:schema33.properties.data.properties.value,data:data5};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(data5.data === undefined){
const err17 = {instancePath:instancePath+"/data/value",schemaPath:"#/properties/data/properties/value/required",keyword:"required",params:{missingProperty: "data"},schema:schema33.properties.data.properties.value.required,parentSchema:schema33.properties.data.properties.value,data:data5};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
for(const key2 in data5){
if(!((key2 === "type") || (key2 === "data"))){
const err18 = {instancePath:instancePath+"/data/value",schemaPath:"#/properties/data/properties/value/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},schema:false,parentSchema:schema33.properties.data.properties.value,data:data5};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data5.type !== undefined){
let data6 = data5.type;
if(typeof data6 !== "string"){
const err19 = {instancePath:instancePath+"/data/value/type",schemaPath:"#/properties/data/properties/value/properties/type/type",keyword:"type",params:{type: "string"},schema:schema33.properties.data.properties.value.properties.type.type,parentSchema:schema33.properties.data.properties.value.properties.type,data:data6};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if("postback" !== data6){
const err20 = {instancePath:instancePath+"/data/value/type",schemaPath:"#/properties/data/properties/value/properties/type/const",keyword:"const",params:{allowedValue: "postback"},schema:"postback",parentSchema:schema33.properties.data.properties.value.properties.type,data:data6};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data5.data !== undefined){
let data7 = data5.data;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
if(data7.title === undefined){
const err21 = {instancePath:instancePath+"/data/value/data",schemaPath:"#/properties/data/properties/value/properties/data/required",keyword:"required",params:{missingProperty: "title"},schema:schema33.properties.data.properties.value.properties.data.required,parentSchema:schema33.properties.data.properties.value.properties.data,data:data7};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(data7.payload === undefined){
const err22 = {instancePath:instancePath+"/data/value/data",schemaPath:"#/properties/data/properties/value/properties/data/required",keyword:"required",params:{missingProperty: "payload"},schema:schema33.properties.data.properties.value.properties.data.required,parentSchema:schema33.properties.data.properties.value.properties.data,data:data7};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
for(const key3 in data7){
if(!((key3 === "title") || (key3 === "payload"))){
const err23 = {instancePath:instancePath+"/data/value/data",schemaPath:"#/properties/data/properties/value/properties/data/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},schema:false,parentSchema:schema33.properties.data.properties.value.properties.data,data:data7};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data7.title !== undefined){
let data8 = data7.title;
if(typeof data8 !== "string"){
const err24 = {instancePath:instancePath+"/data/value/data/title",schemaPath:"#/properties/data/properties/value/properties/data/properties/title/type",keyword:"type",params:{type: "string"},schema:schema33.properties.data.properties.value.properties.data.properties.title.type,parentSchema:schema33.properties.data.properties.value.properties.data.properties.title,data:data8};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data7.payload !== undefined){
let data9 = data7.payload;
if(typeof data9 !== "string"){
const err25 = {instancePath:instancePath+"/data/value/data/payload",schemaPath:"#/properties/data/properties/value/properties/data/properties/payload/type",keyword:"type",params:{type: "string"},schema:schema33.properties.data.properties.value.properties.data.properties.payload.type,parentSchema:schema33.properties.data.properties.value.properties.data.properties.payload,data:data9};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
}
else {
const err26 = {instancePath:instancePath+"/data/value/data",schemaPath:"#/properties/data/properties/value/properties/data/type",keyword:"type",params:{type: "object"},schema:schema33.properties.data.properties.value.properties.data.type,parentSchema:schema33.properties.data.properties.value.properties.data,data:data7};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
}
else {
const err27 = {instancePath:instancePath+"/data/value",schemaPath:"#/properties/data/properties/value/type",keyword:"type",params:{type: "object"},schema:schema33.properties.data.properties.value.type,parentSchema:schema33.properties.data.properties.value,data:data5};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
}
else {
const err28 = {instancePath:instancePath+"/data",schemaPath:"#/properties/data/type",keyword:"type",params:{type: "object"},schema:schema33.properties.data.type,parentSchema:schema33.properties.data,data:data3};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
}
else {
const err29 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema33.type,parentSchema:schema33,data};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
validate22.errors = vErrors;
return errors === 0;
}
validate22.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const readReceipts = validate23;
const schema34 = {"type":"object","required":["eventType","conversationId","timestamp","data"],"properties":{"eventType":{"type":"string","const":"ACTIVITY"},"conversationId":{"type":"string","minLength":1},"timestamp":{"type":"integer","minimum":0},"data":{"type":"object","required":["name","value"],"properties":{"name":{"type":"string","const":"read-receipts"},"value":{"type":"array","items":{"type":"object","required":["timestamp","users"],"properties":{"timestamp":{"type":"integer","minimum":0},"users":{"type":"array","items":{"type":"object","required":["id","type"],"properties":{"id":{"type":"string","minLength":1},"type":{"type":"string"}},"additionalProperties":false}}},"additionalProperties":false}}},"additionalProperties":false}},"additionalProperties":false};

function validate23(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate23.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.eventType === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "eventType"},schema:schema34.required,parentSchema:schema34,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.conversationId === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "conversationId"},schema:schema34.required,parentSchema:schema34,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.timestamp === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "timestamp"},schema:schema34.required,parentSchema:schema34,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.data === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "data"},schema:schema34.required,parentSchema:schema34,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data){
if(!((((key0 === "eventType") || (key0 === "conversationId")) || (key0 === "timestamp")) || (key0 === "data"))){
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema34,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.eventType !== undefined){
let data0 = data.eventType;
if(typeof data0 !== "string"){
const err5 = {instancePath:instancePath+"/eventType",schemaPath:"#/properties/eventType/type",keyword:"type",params:{type: "string"},schema:schema34.properties.eventType.type,parentSchema:schema34.properties.eventType,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if("ACTIVITY" !== data0){
const err6 = {instancePath:instancePath+"/eventType",schemaPath:"#/properties/eventType/const",keyword:"const",params:{allowedValue: "ACTIVITY"},schema:"ACTIVITY",parentSchema:schema34.properties.eventType,data:data0};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.conversationId !== undefined){
let data1 = data.conversationId;
if(typeof data1 === "string"){
if(func1(data1) < 1){
const err7 = {instancePath:instancePath+"/conversationId",schemaPath:"#/properties/conversationId/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema34.properties.conversationId,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/conversationId",schemaPath:"#/properties/conversationId/type",keyword:"type",params:{type: "string"},schema:schema34.properties.conversationId.type,parentSchema:schema34.properties.conversationId,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.timestamp !== undefined){
let data2 = data.timestamp;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
const err9 = {instancePath:instancePath+"/timestamp",schemaPath:"#/properties/timestamp/type",keyword:"type",params:{type: "integer"},schema:schema34.properties.timestamp.type,parentSchema:schema34.properties.timestamp,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 < 0 || isNaN(data2)){
const err10 = {instancePath:instancePath+"/timestamp",schemaPath:"#/properties/timestamp/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema34.properties.timestamp,data:data2};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
if(data.data !== undefined){
let data3 = data.data;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.name === undefined){
const err11 = {instancePath:instancePath+"/data",schemaPath:"#/properties/data/required",keyword:"required",params:{missingProperty: "name"},schema:schema34.properties.data.required,parentSchema:schema34.properties.data,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data3.value === undefined){
const err12 = {instancePath:instancePath+"/data",schemaPath:"#/properties/data/required",keyword:"required",params:{missingProperty: "value"},schema:schema34.properties.data.required,parentSchema:schema34.properties.data,data:data3};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
for(const key1 in data3){
if(!((key1 === "name") || (key1 === "value"))){
const err13 = {instancePath:instancePath+"/data",schemaPath:"#/properties/data/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},schema:false,parentSchema:schema34.properties.data,data:data3};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data3.name !== undefined){
let data4 = data3.name;
if(typeof data4 !== "string"){
const err14 = {instancePath:instancePath+"/data/name",schemaPath:"#/properties/data/properties/name/type",keyword:"type",params:{type: "string"},schema:schema34.properties.data.properties.name.type,parentSchema:schema34.properties.data.properties.name,data:data4};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if("read-receipts" !== data4){
const err15 = {instancePath:instancePath+"/data/name",schemaPath:"#/properties/data/properties/name/const",keyword:"const",params:{allowedValue: "read-receipts"},schema:"read-receipts",parentSchema:schema34.properties.data.properties.name,data:data4};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data3.value !== undefined){
let data5 = data3.value;
if(Array.isArray(data5)){
const len0 = data5.length;
for(let i0=0; i0<len0; i0++){
let data6 = data5[i0];
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if(data6.timestamp === undefined){
const err16 = {instancePath:instancePath+"/data/value/" + i0,schemaPath:"#/properties/data/properties/value/items/required",keyword:"required",params:{missingProperty: "timestamp"},schema:schema34.properties.data.properties.value.items.required,parentSchema:schema34.properties.data.properties.value.items,data:data6};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(data6.users === undefined){
const err17 = {instancePath:instancePath+"/data/value/" + i0,schemaPath:"#/properties/data/properties/value/items/required",keyword:"required",params:{missingProperty: "users"},schema:schema34.properties.data.properties.value.items.required,parentSchema:schema34.properties.data.properties.value.items,data:data6};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
for(const key2 in data6){
if(!((key2 === "timestamp") || (key2 === "users"))){
const err18 = {instancePath:instancePath+"/data/value/" + i0,schemaPath:"#/properties/data/properties/value/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},schema:false,parentSchema:schema34.properties.data.properties.value.items,data:data6};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data6.timestamp !== undefined){
let data7 = data6.timestamp;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
const err19 = {instancePath:instancePath+"/data/value/" + i0+"/timestamp",schemaPath:"#/properties/data/properties/value/items/properties/timestamp/type",keyword:"type",params:{type: "integer"},schema:schema34.properties.data.properties.value.items.properties.timestamp.type,parentSchema:schema34.properties.data.properties.value.items.properties.timestamp,data:data7};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 < 0 || isNaN(data7)){
const err20 = {instancePath:instancePath+"/data/value/" + i0+"/timestamp",schemaPath:"#/properties/data/properties/value/items/properties/timestamp/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema34.properties.data.properties.value.items.properties.timestamp,data:data7};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
if(data6.users !== undefined){
let data8 = data6.users;
if(Array.isArray(data8)){
const len1 = data8.length;
for(let i1=0; i1<len1; i1++){
let data9 = data8[i1];
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9.id === undefined){
const err21 = {instancePath:instancePath+"/data/value/" + i0+"/users/" + i1,schemaPath:"#/properties/data/properties/value/items/properties/users/items/required",keyword:"required",params:{missingProperty: "id"},schema:schema34.properties.data.properties.value.items.properties.users.items.required,parentSchema:schema34.properties.data.properties.value.items.properties.users.items,data:data9};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(data9.type === undefined){
const err22 = {instancePath:instancePath+"/data/value/" + i0+"/users/" + i1,schemaPath:"#/properties/data/properties/value/items/properties/users/items/required",keyword:"required",params:{missingProperty: "type"},schema:schema34.properties.data.properties.value.items.properties.users.items.required,parentSchema:schema34.properties.data.properties.value.items.properties.users.items,data:data9};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
for(const key3 in data9){
if(!((key3 === "id") || (key3 === "type"))){
const err23 = {instancePath:instancePath+"/data/value/" + i0+"/users/" + i1,schemaPath:"#/properties/data/properties/value/items/properties/users/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},schema:false,parentSchema:schema34.properties.data.properties.value.items.properties.users.items,data:data9};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data9.id !== undefined){
let data10 = data9.id;
if(typeof data10 === "string"){
if(func1(data10) < 1){
const err24 = {instancePath:instancePath+"/data/value/" + i0+"/users/" + i1+"/id",schemaPath:"#/properties/data/properties/value/items/properties/users/items/properties/id/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema34.properties.data.properties.value.items.properties.users.items.properties.id,data:data10};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
else {
const err25 = {instancePath:instancePath+"/data/value/" + i0+"/users/" + i1+"/id",schemaPath:"#/properties/data/properties/value/items/properties/users/items/properties/id/type",keyword:"type",params:{type: "string"},schema:schema34.properties.data.properties.value.items.properties.users.items.properties.id.type,parentSchema:schema34.properties.data.properties.value.items.properties.users.items.properties.id,data:data10};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data9.type !== undefined){
let data11 = data9.type;
if(typeof data11 !== "string"){
const err26 = {instancePath:instancePath+"/data/value/" + i0+"/users/" + i1+"/type",schemaPath:"#/properties/data/properties/value/items/properties/users/items/properties/type/type",keyword:"type",params:{type: "string"},schema:schema34.properties.data.properties.value.items.properties.users.items.properties.type.type,parentSchema:schema34.properties.data.properties.value.items.properties.users.items.properties.type,data:data11};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
}
else {
const err27 = {instancePath:instancePath+"/data/value/" + i0+"/users/" + i1,schemaPath:"#/properties/data/properties/value/items/properties/users/items/type",keyword:"type",params:{type: "object"},schema:schema34.properties.data.properties.value.items.properties.users.items.type,parentSchema:schema34.properties.data.properties.value.items.properties.users.items,data:data9};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
}
else {
const err28 = {instancePath:instancePath+"/data/value/" + i0+"/users",schemaPath:"#/properties/data/properties/value/items/properties/users/type",keyword:"type",params:{type: "array"},schema:schema34.properties.data.properties.value.items.properties.users.type,parentSchema:schema34.properties.data.properties.value.items.properties.users,data:data8};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
}
else {
const err29 = {instancePath:instancePath+"/data/value/" + i0,schemaPath:"#/properties/data/properties/value/items/type",keyword:"type",params:{type: "object"},schema:schema34.properties.data.properties.value.items.type,parentSchema:schema34.properties.data.properties.value.items,data:data6};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
}
else {
const err30 = {instancePath:instancePath+"/data/value",schemaPath:"#/properties/data/properties/value/type",keyword:"type",params:{type: "array"},schema:schema34.properties.data.properties.value.type,parentSchema:schema34.properties.data.properties.value,data:data5};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
}
else {
const err31 = {instancePath:instancePath+"/data",schemaPath:"#/properties/data/type",keyword:"type",params:{type: "object"},schema:schema34.properties.data.type,parentSchema:schema34.properties.data,data:data3};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
}
else {
const err32 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema34.type,parentSchema:schema34,data};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
validate23.errors = vErrors;
return errors === 0;
}
validate23.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const other = validate24;
const schema35 = {"type":"object","required":["eventType","conversationId","timestamp","data"],"properties":{"eventType":{"type":"string","const":"ACTIVITY"},"conversationId":{"type":"string","minLength":1},"timestamp":{"type":"integer","minimum":0},"data":{"type":"object","required":["name","value"],"properties":{"name":{"type":"string","pattern":"^(?!(?:typing|adaptiveCard/action|quickReply/action|read-receipts)$)[\\s\\S]+","description":"Any name but the four with a shape of their own."},"value":{}},"additionalProperties":false}},"additionalProperties":false};
const pattern4 = new RegExp("^(?!(?:typing|adaptiveCard/action|quickReply/action|read-receipts)$)[\\s\\S]+", "u");

function validate24(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate24.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.eventType === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "eventType"},schema:schema35.required,parentSchema:schema35,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.conversationId === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "conversationId"},schema:schema35.required,parentSchema:schema35,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.timestamp === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "timestamp"},schema:schema35.required,parentSchema:schema35,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.data === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "data"},schema:schema35.required,parentSchema:schema35,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data){
if(!((((key0 === "eventType") || (key0 === "conversationId")) || (key0 === "timestamp")) || (key0 === "data"))){
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema35,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.eventType !== undefined){
let data0 = data.eventType;
if(typeof data0 !== "string"){
const err5 = {instancePath:instancePath+"/eventType",schemaPath:"#/properties/eventType/type",keyword:"type",params:{type: "string"},schema:schema35.properties.eventType.type,parentSchema:schema35.properties.eventType,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if("ACTIVITY" !== data0){
const err6 = {instancePath:instancePath+"/eventType",schemaPath:"#/properties/eventType/const",keyword:"const",params:{allowedValue: "ACTIVITY"},schema:"ACTIVITY",parentSchema:schema35.properties.eventType,data:data0};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.conversationId !== undefined){
let data1 = data.conversationId;
if(typeof data1 === "string"){
if(func1(data1) < 1){
const err7 = {instancePath:instancePath+"/conversationId",schemaPath:"#/properties/conversationId/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema35.properties.conversationId,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/conversationId",schemaPath:"#/properties/conversationId/type",keyword:"type",params:{type: "string"},schema:schema35.properties.conversationId.type,parentSchema:schema35.properties.conversationId,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.timestamp !== undefined){
let data2 = data.timestamp;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
const err9 = {instancePath:instancePath+"/timestamp",schemaPath:"#/properties/timestamp/type",keyword:"type",params:{type: "integer"},schema:schema35.properties.timestamp.type,parentSchema:schema35.properties.timestamp,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 < 0 || isNaN(data2)){
const err10 = {instancePath:instancePath+"/timestamp",schemaPath:"#/properties/timestamp/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema35.properties.timestamp,data:data2};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
if(data.data !== undefined){
let data3 = data.data;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.name === undefined){
const err11 = {instancePath:instancePath+"/data",schemaPath:"#/properties/data/required",keyword:"required",params:{missingProperty: "name"},schema:schema35.properties.data.required,parentSchema:schema35.properties.data,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data3.value === undefined){
const err12 = {instancePath:instancePath+"/data",schemaPath:"#/properties/data/required",keyword:"required",params:{missingProperty: "value"},schema:schema35.properties.data.required,parentSchema:schema35.properties.data,data:data3};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
for(const key1 in data3){
if(!((key1 === "name") || (key1 === "value"))){
const err13 = {instancePath:instancePath+"/data",schemaPath:"#/properties/data/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},schema:false,parentSchema:schema35.properties.data,data:data3};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data3.name !== undefined){
let data4 = data3.name;
if(typeof data4 === "string"){
if(!pattern4.test(data4)){
const err14 = {instancePath:instancePath+"/data/name",schemaPath:"#/properties/data/properties/name/pattern",keyword:"pattern",params:{pattern: "^(?!(?:typing|adaptiveCard/action|quickReply/action|read-receipts)$)[\\s\\S]+"},schema:"^(?!(?:typing|adaptiveCard/action|quickReply/action|read-receipts)$)[\\s\\S]+",parentSchema:schema35.properties.data.properties.name,data:data4};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/data/name",schemaPath:"#/properties/data/properties/name/type",keyword:"type",params:{type: "string"},schema:schema35.properties.data.properties.name.type,parentSchema:schema35.properties.data.properties.name,data:data4};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
else {
const err16 = {instancePath:instancePath+"/data",schemaPath:"#/properties/data/type",keyword:"type",params:{type: "object"},schema:schema35.properties.data.type,parentSchema:schema35.properties.data,data:data3};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
else {
const err17 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema35.type,parentSchema:schema35,data};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
validate24.errors = vErrors;
return errors === 0;
}
validate24.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
